namespace QnA.Benchmarks.Retrieval;

/// <summary>Measures of one ranking against graded judgements, as trec_eval computes them.</summary>
internal static class RankingMetrics
{
    /// <summary>Discounted gain grade / log2(rank + 1) of the first <paramref name="depth"/>, over that of the best possible order; 0 to 1.</summary>
    public static double Ndcg(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> relevant, int depth)
    {
        var gained = Gain(ranking.Take(depth).Select(document => relevant.GetValueOrDefault(document)));
        return gained / Gain(relevant.Values.OrderDescending().Take(depth));
    }

    /// <summary>Share of the relevant documents among the first <paramref name="depth"/>; 0 to 1.</summary>
    public static double Recall(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> relevant, int depth) =>
        (double)ranking.Take(depth).Count(relevant.ContainsKey) / relevant.Count;

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, i) => grade / Math.Log2(i + 2)).Sum();
}
