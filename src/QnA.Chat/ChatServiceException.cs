namespace QnA.Chat;

/// <summary>The language model's service could not be asked, or answered with something that is no answer; the message is for the user.</summary>
public sealed class ChatServiceException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What went wrong.</summary>
    public ChatFault Fault { get; init; }

    /// <summary>How long the service asks to be left alone; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same request may succeed in a moment. A time-out is not worth another wait.</summary>
    internal bool IsPassing => Fault is ChatFault.Failed or ChatFault.Unreachable or ChatFault.Limited or ChatFault.BrokenOff;
}
