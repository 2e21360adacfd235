using QnA.Evaluation.DataSets;

namespace QnA.Evaluation.Runs;

/// <summary>One search with the articles that it should find and the articles that it found.</summary>
public sealed record RetrievalRecord : EvaluationRecord
{
    /// <summary>The query with its labels, as they were when it was made.</summary>
    public required LabelledQuery Labels { get; init; }

    /// <summary>Ids of the articles found, best first, at most <see cref="ArticleRanker.Depth"/>.</summary>
    public IReadOnlyList<string> Ranked { get; init => field = value ?? []; } = [];
}
