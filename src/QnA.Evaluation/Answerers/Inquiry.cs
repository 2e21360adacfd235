using QnA.Answering;
using QnA.Conversations;

namespace QnA.Evaluation.Answerers;

/// <summary>One question as an evaluation asks it, of whatever answers.</summary>
public sealed record Inquiry
{
    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>The answers to the earlier turns, oldest first.</summary>
    public IReadOnlyList<Answer> Earlier { get; init; } = [];

    /// <summary>Ids of the only articles to use; null for all.</summary>
    public IReadOnlyList<string>? Within { get; init; }

    /// <summary>Ranges of articles to leave out, as if they were not there.</summary>
    public IReadOnlyList<CitedRange> Hidden { get; init; } = [];
}
