namespace QnA.Conversations;

/// <summary>One earlier turn of a conversation.</summary>
public sealed record Turn
{
    /// <summary>The question as it was asked.</summary>
    public required string Question { get; init; }

    /// <summary>The question as it was understood, when that is known.</summary>
    public string? StandaloneQuestion { get; init; }

    /// <summary>The answer's text, marks and all.</summary>
    public string AnswerText { get; init; } = "";

    /// <summary>The spans that answered, best first.</summary>
    public IReadOnlyList<string> ShortAnswers { get; init; } = [];

    /// <summary>What the answer cited; these sentences may carry over.</summary>
    public IReadOnlyList<CitedRange> Cited { get; init; } = [];

    /// <summary>Whether nothing was found; false when the answer is known only as text.</summary>
    internal bool IsRefusal => StandaloneQuestion is not null && Cited.Count == 0;
}
