namespace QnA.Evaluation.Metrics;

/// <summary>1 / rank of the first relevant id among the first k, 0 if there is none; its mean over questions is MRR@k.</summary>
/// <remarks>
/// E. M. Voorhees, "The TREC-8 question answering track report", 1999; with the cut-off k as in MS MARCO's MRR@10.
/// </remarks>
public static class ReciprocalRank
{
    /// <summary>0 to 1; null when nothing is relevant.</summary>
    /// <inheritdoc cref="Recall.At" path="/param|/exception"/>
    public static double? At(IReadOnlyList<string> ranked, IReadOnlySet<string> relevant, int k = 10)
    {
        var top = RankedIds.Top(ranked, k);
        if (relevant.Count == 0)
            return null;

        foreach (var (index, id) in top.Index())
        {
            if (relevant.Contains(id))
                return 1.0 / (index + 1);
        }

        return 0;
    }
}
