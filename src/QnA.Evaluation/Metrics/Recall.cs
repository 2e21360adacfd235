namespace QnA.Evaluation.Metrics;

/// <summary>Recall@k: relevant ids among the first k, over all relevant ids.</summary>
/// <remarks>trec_eval's <c>recall</c> (m_recall.c). With more than k relevant ids it cannot reach 1.</remarks>
public static class Recall
{
    /// <summary>Recall of one question.</summary>
    /// <param name="ranked">Ids, best first, none twice; may be shorter than <paramref name="k"/>.</param>
    /// <param name="relevant">The relevant ids.</param>
    /// <param name="k">Ranks looked at, at least 1.</param>
    /// <returns>0 to 1; null when nothing is relevant.</returns>
    /// <exception cref="ArgumentException">An id is ranked twice.</exception>
    public static double? At(IReadOnlyList<string> ranked, IReadOnlySet<string> relevant, int k)
    {
        var found = RankedIds.Top(ranked, k).Count(relevant.Contains);
        return relevant.Count == 0 ? null : (double)found / relevant.Count;
    }
}
