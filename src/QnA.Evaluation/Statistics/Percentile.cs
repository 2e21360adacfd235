namespace QnA.Evaluation.Statistics;

/// <summary>
/// Quantiles by linear interpolation: with x sorted from index 0, h = (n − 1) q and the value is
/// x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋ + 1] − x[⌊h⌋]).
/// </summary>
/// <remarks>
/// Definition 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996)
/// 361–365; the default of R and NumPy.
/// </remarks>
public static class Percentile
{
    /// <summary>The quantile of values in any order; null when there are none.</summary>
    /// <param name="values">Finite values; they are not changed.</param>
    /// <param name="quantile">0 to 1: 0.5 is the median.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quantile is not between 0 and 1.</exception>
    public static double? Of(IReadOnlyCollection<double> values, double quantile)
        => values.Count == 0 ? null : OfSorted([.. values.Order()], quantile);

    /// <summary>The quantile of values that are sorted already, smallest first, at least one.</summary>
    internal static double OfSorted(double[] sorted, double quantile)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quantile, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantile, 1);
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Length);

        var h = (sorted.Length - 1) * quantile;
        var below = (int)h;
        return below + 1 == sorted.Length
            ? sorted[below]
            : sorted[below] + ((h - below) * (sorted[below + 1] - sorted[below]));
    }
}
