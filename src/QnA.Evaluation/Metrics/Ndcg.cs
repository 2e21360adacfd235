namespace QnA.Evaluation.Metrics;

/// <summary>
/// Normalized discounted cumulative gain: DCG@k = sum over ranks r = 1..k of rel(r) / log2(r + 1), divided by the DCG@k of the
/// best possible order.
/// </summary>
/// <remarks>
/// K. Järvelin and J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20 (2002) 422–446, with the
/// linear gain and the discount of trec_eval's <c>ndcg_cut</c> (m_ndcg_cut.c), which BEIR's published figures use through
/// pytrec_eval; not the gain 2^rel − 1. The two agree for relevance 0 and 1.
/// </remarks>
public static class Ndcg
{
    /// <summary>nDCG of one question.</summary>
    /// <param name="ranked">Ids, best first, none twice; may be shorter than <paramref name="k"/>.</param>
    /// <param name="relevance">Relevance by id; missing, zero and negative count 0.</param>
    /// <param name="k">Ranks looked at, at least 1.</param>
    /// <returns>0 to 1; null when nothing is relevant.</returns>
    /// <exception cref="ArgumentException">An id is ranked twice.</exception>
    public static double? At(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, double> relevance, int k)
    {
        var top = RankedIds.Top(ranked, k);
        var ideal = Dcg(relevance.Values.Select(Gain).OrderDescending().Take(k));
        return ideal == 0 ? null : Dcg(top.Select(id => Gain(relevance.GetValueOrDefault(id)))) / ideal;
    }

    private static double Gain(double relevance) => Math.Max(0, relevance);

    private static double Dcg(IEnumerable<double> gains)
    {
        var sum = 0.0;
        foreach (var (index, gain) in gains.Index())
            sum += gain / Math.Log2(index + 2);

        return sum;
    }
}
