using QnA.Evaluation.Runs;
using QnA.Evaluation.Statistics;

namespace QnA.Evaluation.Scoring;

/// <summary>The forms that measures have.</summary>
internal static class MeasureFactory
{
    /// <summary>A share of records: each contributes 0 or 1.</summary>
    public static Measure Proportion<TRecord>(string name, string title, Func<TRecord, double?> of)
        where TRecord : EvaluationRecord => Mean(name, title, of) with { IsProportion = true };

    /// <summary>A mean over records.</summary>
    public static Measure Mean<TRecord>(string name, string title, Func<TRecord, double?> of)
        where TRecord : EvaluationRecord => Sums<TRecord>(name, title, Single(of), MeanOfFirst);

    /// <summary>A sum of numerators over a sum of denominators.</summary>
    public static Measure Ratio<TRecord>(string name, string title, Func<TRecord, double[]?> of)
        where TRecord : EvaluationRecord => Sums(name, title, of, RatioOfSums);

    /// <summary>The value that this share of the records does not exceed.</summary>
    public static Measure Quantile<TRecord>(string name, string title, double quantile, Func<TRecord, double?> of)
        where TRecord : EvaluationRecord => Sums<TRecord>(
            name, title, Single(of), all => Percentile.Of([.. all.Select(c => c[0])], quantile) ?? double.NaN);

    /// <summary>Any function of all contributions.</summary>
    public static Measure Sums<TRecord>(
        string name, string title, Func<TRecord, double[]?> of, Func<IReadOnlyList<double[]>, double> aggregate)
        where TRecord : EvaluationRecord => new()
        {
            Name = name,
            Title = title,
            Contribution = record => record is TRecord mine ? of(mine) : null,
            Aggregate = aggregate,
        };

    private static Func<TRecord, double[]?> Single<TRecord>(Func<TRecord, double?> of) =>
        record => of(record) is { } value ? [value] : null;

    private static double MeanOfFirst(IReadOnlyList<double[]> all)
    {
        var sum = 0.0;
        foreach (var contribution in all)
        {
            sum += contribution[0];
        }

        return sum / all.Count;
    }

    private static double RatioOfSums(IReadOnlyList<double[]> all)
    {
        var (numerator, denominator) = (0.0, 0.0);
        foreach (var contribution in all)
        {
            numerator += contribution[0];
            denominator += contribution[1];
        }

        return denominator == 0 ? double.NaN : numerator / denominator;
    }
}
