namespace QnA.Evaluation.Statistics;

/// <summary>The arithmetic mean as a statistic to resample: added in order, so that equal items give an equal value bit by bit.</summary>
public static class Means
{
    /// <summary>The mean; NaN when there are no values.</summary>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static double Of(IReadOnlyList<double> values)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Count; i++)
            sum += values[i];

        if (values.Count > 0 && !double.IsFinite(sum))
            throw new ArgumentException("A value is not finite.", nameof(values));

        return sum / values.Count;
    }
}
