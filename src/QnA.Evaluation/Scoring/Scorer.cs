using QnA.Evaluation.Runs;
using QnA.Evaluation.Statistics;

namespace QnA.Evaluation.Scoring;

/// <summary>Computes the measures of a run from its records alone.</summary>
public static class Scorer
{
    /// <summary>Every measure that there is, of all tasks.</summary>
    public static IReadOnlyList<Measure> Measures { get; } = [.. AnswerMeasures.All, .. CheckMeasures.All, .. RetrievalMeasures.All, .. ClaimMeasures.All];

    /// <summary>The measures that concern any of the records, in their order.</summary>
    /// <param name="records">The records of a run, or some of them.</param>
    /// <param name="seed">Of the bootstrap intervals.</param>
    public static IReadOnlyList<Score> Score(IReadOnlyList<EvaluationRecord> records, int seed) =>
        [.. Measures.Select(m => Score(m, records, seed)).OfType<Score>()];

    /// <summary>One measure; null when it concerns none of the records, or has no value for them.</summary>
    public static Score? Score(Measure measure, IReadOnlyList<EvaluationRecord> records, int seed)
    {
        var contributions = records.Select(measure.Contribution).OfType<double[]>().ToList();
        if (contributions.Count == 0)
        {
            return null;
        }

        var estimate = measure.IsProportion
            ? Wilson.Estimate(contributions.Count(c => c[0] > 0), contributions.Count)
            : Bootstrap.Of(contributions, measure.Aggregate, seed);
        return estimate is null ? null : new Score(measure.Name, estimate.Value, estimate.N, estimate.Interval.Low, estimate.Interval.High);
    }

    /// <summary>The measure of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Measure Named(string name) => Measures.FirstOrDefault(m => m.Name == name)
        ?? throw new KeyNotFoundException($"There is no measure {name}. There are: {string.Join(", ", Measures.Select(m => m.Name))}.");
}
