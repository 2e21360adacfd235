namespace QnA.Web.Asking;

/// <summary>More questions wait than the settings allow.</summary>
internal sealed class BusyException(TimeSpan retryAfter) : Exception("Too many questions are waiting. Ask again in a few seconds.")
{
    /// <summary>When it is worth trying again.</summary>
    public TimeSpan RetryAfter => retryAfter;
}
