using QnA.Composing;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Statistics;

namespace QnA.Evaluation.Adversarial;

/// <summary>What of a set of composed sentences would be shown.</summary>
public sealed record AdversarialResult
{
    /// <summary>Share of the supported sentences that are not shown, with Wilson's interval; null without such sentences.</summary>
    public required Estimate? GoodDropped { get; init; }

    /// <summary>Share of the unsupported ones that are shown; null without such sentences.</summary>
    public required Estimate? BadShown { get; init; }

    /// <summary>The latter for each way in which sentences were corrupted.</summary>
    public required IReadOnlyList<CorruptionResult> Corruptions { get; init; }

    /// <summary>Both shares without the objections of one kind.</summary>
    public required IReadOnlyList<AblationResult> Ablations { get; init; }

    /// <summary>Least probability of support that the verdicts were given with, 0 to 1.</summary>
    public required double Threshold { get; init; }

    /// <summary>Both shares at other thresholds of the probability of support.</summary>
    public required IReadOnlyList<ThresholdResult> Thresholds { get; init; }

    /// <summary>Median time of one verdict in milliseconds.</summary>
    public required double MedianMilliseconds { get; init; }

    /// <summary>Computes all of it.</summary>
    /// <param name="judged">At least one.</param>
    /// <param name="threshold">Least probability of support that the verdicts were given with, 0 to 1.</param>
    public static AdversarialResult Of(IReadOnlyList<JudgedPair> judged, double threshold)
    {
        ArgumentOutOfRangeException.ThrowIfZero(judged.Count);
        var (good, bad) = (judged.Where(j => j.IsGood).ToList(), judged.Where(j => !j.IsGood).ToList());
        return new AdversarialResult
        {
            GoodDropped = Wilson.Estimate([.. good.Select(j => !j.IsShown())]),
            BadShown = Wilson.Estimate([.. bad.Select(j => j.IsShown())]),
            Corruptions = CorruptionResult.Of(bad),
            Ablations =
            [
                .. Enum.GetValues<ObjectionKind>().Select(kind => new AblationResult(
                    kind, Wilson.Estimate([.. good.Select(j => !j.IsShown(kind))]), Wilson.Estimate([.. bad.Select(j => j.IsShown(kind))]))),
            ],
            Threshold = threshold,
            Thresholds =
            [
                .. Enumerable.Range(0, 20).Select(i => i / 20.0).Select(other => new ThresholdResult(
                    other,
                    Wilson.Estimate([.. good.Select(j => !j.IsShownAt(other))]),
                    Wilson.Estimate([.. bad.Select(j => j.IsShownAt(other))]))),
            ],
            MedianMilliseconds = judged.Select(j => j.Milliseconds).Order().ElementAt(judged.Count / 2),
        };
    }
}

/// <summary>One way of corrupting sentences.</summary>
/// <param name="Corruption">The way.</param>
/// <param name="Shown">Share of them that is shown all the same.</param>
public sealed record CorruptionResult(Corruption Corruption, Estimate Shown)
{
    /// <summary>Every way that occurs among the verdicts.</summary>
    public static IReadOnlyList<CorruptionResult> Of(IEnumerable<JudgedPair> judged) =>
    [
        .. judged.Where(j => !j.IsGood).GroupBy(j => j.Pair.Corruption!.Value).OrderBy(g => g.Key) // a bad one has one
            .Select(g => new CorruptionResult(g.Key, Wilson.Estimate([.. g.Select(j => j.IsShown())])!)), // a group is not empty
    ];
}

/// <summary>What a check is worth: both shares without its objections.</summary>
/// <param name="Without">The kind of objections that is left out.</param>
/// <param name="GoodDropped">Share of the supported sentences that are not shown.</param>
/// <param name="BadShown">Share of the unsupported ones that are shown.</param>
public sealed record AblationResult(ObjectionKind Without, Estimate? GoodDropped, Estimate? BadShown);

/// <summary>Both shares at a threshold.</summary>
/// <param name="Threshold">Least probability of support, 0 to 1.</param>
/// <param name="GoodDropped">Share of the supported sentences that are not shown.</param>
/// <param name="BadShown">Share of the unsupported ones that are shown.</param>
public sealed record ThresholdResult(double Threshold, Estimate? GoodDropped, Estimate? BadShown);
