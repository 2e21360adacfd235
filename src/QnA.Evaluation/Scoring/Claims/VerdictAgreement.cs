using QnA.Evaluation.Judges;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Claims;

/// <summary>How far a judge agrees with people, and two judges with each other.</summary>
public static class VerdictAgreement
{
    /// <summary>1 when the judge's verdict, one of three, is the label, else 0.</summary>
    public static double? WithPeople(ClaimRecord record) => record.Judgement?.Verdict == record.Right ? 1 : 0;

    /// <summary>1 when the judge's reply could not be read, else 0; null when there is none.</summary>
    public static double? ParseFailure(ClaimRecord record) => record.Judgement is { } judgement ? judgement.Parsed ? 0 : 1 : null;

    /// <summary>1 when both judges call the claim supported or neither does, else 0; null without a second judge.</summary>
    public static double? OfJudges(ClaimRecord record) =>
        PairOfJudges(record) is [var first, var second] ? IsSupported(first) == IsSupported(second) ? 1 : 0 : null;

    /// <summary>The judge's verdict and the label, as numbers of <see cref="Verdict"/>; null when the judge failed: there is no verdict to agree with.</summary>
    public static double[]? PairWithPeople(ClaimRecord record) =>
        record.Judgement is { } judgement ? [(double)judgement.Verdict, (double)record.Right] : null;

    /// <summary>The verdicts of both judges; null without a second judge.</summary>
    public static double[]? PairOfJudges(ClaimRecord record) =>
        record is { Judgement: { } first, Second: { } second } ? [(double)first.Verdict, (double)second.Verdict] : null;

    /// <summary><see cref="JudgeAgreement.Kappa"/>; NaN where it is undefined.</summary>
    public static double Kappa(IReadOnlyList<double[]> pairs) => Of(pairs).Kappa ?? double.NaN;

    /// <summary>The same with partly taken for not supported.</summary>
    public static double KappaOfSupported(IReadOnlyList<double[]> pairs) => Of(pairs).SupportedAgainstRest().Kappa ?? double.NaN;

    private static JudgeAgreement Of(IReadOnlyList<double[]> pairs) => JudgeAgreement.Of(pairs.Select(p => ((Verdict)(int)p[0], (Verdict)(int)p[1])));

    private static bool IsSupported(double verdict) => (Verdict)(int)verdict == Verdict.Supported;
}
