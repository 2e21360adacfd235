using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring.Claims;
using static QnA.Evaluation.Scoring.MeasureFactory;

namespace QnA.Evaluation.Scoring;

/// <summary>
/// What is measured of a judge on claims that people labelled: supported against the rest at the judge's own threshold, and in
/// three steps. A claim on which the judge failed counts as judged wrongly.
/// </summary>
public static class ClaimMeasures
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Judged(Sums<ClaimRecord>("claimF1", "F1 of supported against the rest", SupportDecision.Of, SupportDecision.F1)),
        Judged(Proportion<ClaimRecord>("claimAccuracy", "Accuracy of supported against the rest", SupportDecision.IsRight)),
        Judged(Sums<ClaimRecord>("claimBalancedAccuracy", "Balanced accuracy of supported against the rest", SupportDecision.Of, SupportDecision.BalancedAccuracy)),
        Judged(Sums<ClaimRecord>("claimAuc", "AUC of supported against the rest", SupportRanking.Of, SupportRanking.Auc)),
        Judged(Proportion<ClaimRecord>("claimAgreement", "Same verdict as people, of three", VerdictAgreement.WithPeople)),
        Judged(Sums<ClaimRecord>("claimKappa", "Cohen's kappa with people, of three", VerdictAgreement.PairWithPeople, VerdictAgreement.Kappa)),
        Judged(Sums<ClaimRecord>("claimKappaSupported", "Cohen's kappa with people, supported against the rest", VerdictAgreement.PairWithPeople, VerdictAgreement.KappaOfSupported)),
        Judged(Proportion<ClaimRecord>("judgeParseFailures", "Replies of the judge that could not be read", VerdictAgreement.ParseFailure)) with { HigherIsBetter = false },
        Judged(Proportion<ClaimRecord>("judgesAgreement", "Both judges say the same of supported against the rest", VerdictAgreement.OfJudges)) with { HigherIsBetter = null },
        Judged(Sums<ClaimRecord>("judgesKappa", "Cohen's kappa of both judges, supported against the rest", VerdictAgreement.PairOfJudges, VerdictAgreement.KappaOfSupported)) with { HigherIsBetter = null },
        Quantile<ClaimRecord>("judgeP50", "Milliseconds a claim, p50", 0.5, r => r.Error is null ? r.Milliseconds : null) with { HigherIsBetter = false, Digits = 0, IsTime = true },
    ];

    private static Measure Judged(Measure measure) => measure with { IsJudged = true };
}
