using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;
using QnA.Evaluation.Statistics;

namespace QnA.Evaluation.Gating;

/// <summary>Two runs over the same items, compared item by item.</summary>
public sealed record Comparison
{
    /// <summary>Items that both runs have.</summary>
    public required int Items { get; init; }

    /// <summary>Ids that only the first run has.</summary>
    public required IReadOnlyList<string> OnlyInFirst { get; init; }

    /// <summary>Ids that only the second run has.</summary>
    public required IReadOnlyList<string> OnlyInSecond { get; init; }

    /// <summary>Every measure that both runs have a pair of contributions to.</summary>
    public required IReadOnlyList<MeasureComparison> Measures { get; init; }

    /// <summary>Items whose result is not the same, in the order of the first run.</summary>
    public required IReadOnlyList<ItemChange> Changes { get; init; }

    /// <summary>Compares.</summary>
    /// <param name="first">Records of the first run.</param>
    /// <param name="second">Records of the second.</param>
    /// <param name="seed">Of the bootstrap.</param>
    /// <exception cref="RunException">The runs have no item in common.</exception>
    public static Comparison Of(IReadOnlyList<EvaluationRecord> first, IReadOnlyList<EvaluationRecord> second, int seed)
    {
        var others = second.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var ids = first.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var pairs = first.Where(r => others.ContainsKey(r.Id)).Select(r => (First: r, Second: others[r.Id])).ToList();
        if (pairs.Count == 0)
        {
            throw new RunException("The two runs have no item in common. Compare runs over the same data set.");
        }

        return new Comparison
        {
            Items = pairs.Count,
            OnlyInFirst = [.. first.Select(r => r.Id).Where(id => !others.ContainsKey(id))],
            OnlyInSecond = [.. second.Select(r => r.Id).Where(id => !ids.Contains(id))],
            Measures = [.. Scorer.Measures.Select(m => Compare(m, pairs, seed)).OfType<MeasureComparison>()],
            Changes = [.. pairs.Select(p => ItemChange.Between(p.First, p.Second)).OfType<ItemChange>()],
        };
    }

    // Only items to which the measure applies in both runs are pairs; where one run refused there is no precision to compare.
    private static MeasureComparison? Compare(Measure measure, List<(EvaluationRecord First, EvaluationRecord Second)> pairs, int seed)
    {
        var contributions = pairs
            .Select(p => (First: measure.Contribution(p.First), Second: measure.Contribution(p.Second)))
            .Where(c => c.First is not null && c.Second is not null)
            .ToList();
        double[][] first = [.. contributions.Select(c => c.First!)], second = [.. contributions.Select(c => c.Second!)]; // filtered above
        if (PairedBootstrap.Compare(first, second, measure.Aggregate, seed) is not { } difference)
        {
            return null;
        }

        var (onlyFirst, onlySecond) = (
            contributions.Count(c => c.First![0] > 0 && c.Second![0] == 0), contributions.Count(c => c.First![0] == 0 && c.Second![0] > 0));
        return new MeasureComparison
        {
            Measure = measure,
            First = measure.Aggregate(first),
            Second = measure.Aggregate(second),
            Pairs = contributions.Count,
            Low = difference.Interval.Low,
            High = difference.Interval.High,
            PValue = measure.IsProportion ? McNemar.ExactP(onlyFirst, onlySecond) : difference.PValue,
            Test = measure.IsProportion ? "McNemar" : "paired bootstrap",
        };
    }
}
