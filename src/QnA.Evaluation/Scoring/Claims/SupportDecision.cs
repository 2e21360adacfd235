using QnA.Evaluation.Judges;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Statistics;

namespace QnA.Evaluation.Scoring.Claims;

/// <summary>A judge's verdict as a decision: supported, or the rest.</summary>
public static class SupportDecision
{
    /// <summary>Decided, and right is: 1 for supported. A judge that failed decided wrongly.</summary>
    public static double[]? Of(ClaimRecord record)
    {
        var right = record.Right == Verdict.Supported;
        var decided = record.Judgement is { } judgement ? judgement.Verdict == Verdict.Supported : !right;
        return [decided ? 1 : 0, right ? 1 : 0];
    }

    /// <summary>1 when the decision is the label's, else 0.</summary>
    public static double? IsRight(ClaimRecord record) => Of(record) is [var decided, var right] && decided == right ? 1 : 0;

    /// <summary><see cref="BinaryCounts.F1"/>; NaN where it is undefined.</summary>
    public static double F1(IReadOnlyList<double[]> decisions) => Counts(decisions).F1 ?? double.NaN;

    /// <summary><see cref="BinaryCounts.BalancedAccuracy"/>; NaN without both classes.</summary>
    public static double BalancedAccuracy(IReadOnlyList<double[]> decisions) => Counts(decisions).BalancedAccuracy ?? double.NaN;

    private static BinaryCounts Counts(IReadOnlyList<double[]> decisions) => BinaryCounts.Of(decisions.Select(d => (d[0] > 0, d[1] > 0)));
}
