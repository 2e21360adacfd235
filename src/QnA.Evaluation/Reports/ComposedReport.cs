using QnA.Evaluation.Adversarial;
using QnA.Evaluation.DataSets;

namespace QnA.Evaluation.Reports;

/// <summary>What a report shows of the check of composed sentences.</summary>
/// <param name="Result">Over all sentences.</param>
/// <param name="Corruptions">What is shown of each way of corrupting them.</param>
/// <param name="Part">The only part that <paramref name="Corruptions"/> counts; null for all of it.</param>
public sealed record ComposedReport(AdversarialResult Result, IReadOnlyList<CorruptionResult> Corruptions, string? Part)
{
    /// <summary>Makes it of the verdicts.</summary>
    /// <param name="judged">The verdicts.</param>
    /// <param name="result">What they come to.</param>
    /// <param name="showHeldOut">Whether the ways of the held-out part are counted too: few sentences each, they say much about it.</param>
    public static ComposedReport Of(IReadOnlyList<JudgedPair> judged, AdversarialResult result, bool showHeldOut) =>
        showHeldOut
            ? new(result, result.Corruptions, null)
            : new(result, CorruptionResult.Of(judged.Where(j => j.Pair.Split != SplitRule.HeldOut)), SplitRule.Tune);
}
