namespace QnA.Chat;

/// <summary>What a language model was asked so far, and what that cost in tokens. Thread-safe.</summary>
public sealed class ChatUsage
{
    private long _requests;
    private long _inputTokens;
    private long _outputTokens;

    /// <summary>Requests that were answered; what came from the cache and attempts that failed are not among them.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Tokens of prompts, as the service counted them; one that does not count them adds none.</summary>
    public long InputTokens => Interlocked.Read(ref _inputTokens);

    /// <summary>Tokens of replies.</summary>
    public long OutputTokens => Interlocked.Read(ref _outputTokens);

    internal void Add(long inputTokens, long outputTokens)
    {
        Interlocked.Increment(ref _requests);
        Interlocked.Add(ref _inputTokens, inputTokens);
        Interlocked.Add(ref _outputTokens, outputTokens);
    }
}
