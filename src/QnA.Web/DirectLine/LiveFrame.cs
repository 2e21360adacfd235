namespace QnA.Web.DirectLine;

/// <summary>A word to whoever is connected to a conversation: look into the log, or an activity that is not kept.</summary>
/// <param name="Passing">An activity that is not kept, such as "typing"; null to look into the log.</param>
/// <param name="Question">For a passing activity, the sequence of the question that it belongs to; it is of no use once the answer was sent.</param>
internal readonly record struct LiveFrame(string? Passing, long Question)
{
    /// <summary>There is something new in the log.</summary>
    public static LiveFrame Look => default;
}
