namespace QnA.Evaluation.Statistics;

/// <summary>The ratio of sums (a micro-average) as a statistic to resample.</summary>
public static class Ratios
{
    /// <summary>Sum of the numerators over the sum of the denominators; NaN when the latter is 0.</summary>
    /// <exception cref="ArgumentException">A number is not finite, or a denominator is negative.</exception>
    public static double Of(IReadOnlyList<(double Numerator, double Denominator)> items)
    {
        var (numerators, denominators) = (0.0, 0.0);
        for (var i = 0; i < items.Count; i++)
        {
            var (numerator, denominator) = items[i];
            if (!double.IsFinite(numerator) || !double.IsFinite(denominator) || denominator < 0)
                throw new ArgumentException($"{numerator} / {denominator} is not a part of a ratio.", nameof(items));

            numerators += numerator;
            denominators += denominator;
        }

        return denominators == 0 ? double.NaN : numerators / denominators;
    }
}
