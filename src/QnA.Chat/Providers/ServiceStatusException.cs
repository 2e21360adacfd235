namespace QnA.Chat.Providers;

/// <summary>A service answered with a status other than success.</summary>
/// <param name="status">Of HTTP.</param>
/// <param name="body">What it said, the first part of it when that is long.</param>
/// <param name="retryAfter">When it may be asked again, from now; null when it does not say.</param>
internal sealed class ServiceStatusException(int status, string body, TimeSpan? retryAfter) : Exception($"HTTP {status}")
{
    public int Status => status;

    public string Body => body;

    public TimeSpan? RetryAfter => retryAfter;
}
