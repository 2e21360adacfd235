namespace QnA.Questions;

/// <summary>The few things that are said to a bot rather than asked of the articles.</summary>
public enum SmalltalkKind
{
    /// <summary>Hello.</summary>
    Greeting,

    /// <summary>Thank you.</summary>
    Thanks,

    /// <summary>Goodbye.</summary>
    Farewell,

    /// <summary>What can you do, who are you, help.</summary>
    Capabilities,
}
