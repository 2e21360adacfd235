namespace QnA.Evaluation.Metrics;

/// <summary>Whether everything a question needs is among the first k: 1 or 0.</summary>
/// <remarks>
/// Hits@k as MultiHop-RAG computes it (Y. Tang and Y. Yang, https://arxiv.org/abs/2401.15391) is met by any one piece of
/// evidence; a question that joins two articles is answerable only when both were found.
/// </remarks>
public static class AllEvidence
{
    /// <summary>1 if every relevant id is among the first <paramref name="k"/>, else 0; null when nothing is relevant.</summary>
    /// <inheritdoc cref="Recall.At" path="/param|/exception"/>
    public static double? At(IReadOnlyList<string> ranked, IReadOnlySet<string> relevant, int k)
    {
        var found = RankedIds.Top(ranked, k).Count(relevant.Contains);
        return relevant.Count == 0 ? null : found == relevant.Count ? 1 : 0;
    }
}
