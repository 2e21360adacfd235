using QnA.Evaluation.Judges;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Statistics;

namespace QnA.Evaluation.Scoring.Claims;

/// <summary>Whether a judge gives supported claims a higher probability than the others, whatever its threshold.</summary>
public static class SupportRanking
{
    /// <summary>Probability, NaN where the judge gave none; and 1 when the claim is labelled supported, else 0.</summary>
    public static double[]? Of(ClaimRecord record) =>
        [record.Judgement?.Probability ?? double.NaN, record.Right == Verdict.Supported ? 1 : 0];

    /// <summary>
    /// <see cref="Ranking.Auc"/>, with the worst probability in place of a missing one; NaN when the judge has none at all, or
    /// without both classes.
    /// </summary>
    public static double Auc(IReadOnlyList<double[]> claims)
    {
        if (claims.All(c => double.IsNaN(c[0])))
        {
            return double.NaN;
        }

        var labels = claims.Select(c => c[1] > 0).ToList();
        var scores = claims.Select(c => double.IsNaN(c[0]) ? 1 - c[1] : c[0]).ToList();
        return Ranking.Auc(scores, labels) ?? double.NaN;
    }
}
