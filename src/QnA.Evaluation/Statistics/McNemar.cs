namespace QnA.Evaluation.Statistics;

/// <summary>
/// McNemar's test in its exact form: are two systems right on the same share of the same questions? Under the null hypothesis
/// each of the n = a + b questions that only one of them has right is a fair coin, so p = min(1, 2 P(X ≤ min(a, b))),
/// X ~ Binomial(n, ½).
/// </summary>
/// <remarks>
/// Q. McNemar, "Note on the sampling error of the difference between correlated proportions or percentages", Psychometrika 12
/// (1947) 153–157; exact form in A. Agresti, "Categorical Data Analysis", 2nd ed. 2002, section 10.1.4.
/// </remarks>
public static class McNemar
{
    /// <summary>Two-sided p-value, above 0 (or 0 where it is below the smallest double) and at most 1.</summary>
    /// <param name="onlyA">Questions that only the first system has right.</param>
    /// <param name="onlyB">Questions that only the second system has right.</param>
    /// <returns>1 when no question tells them apart.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static double ExactP(int onlyA, int onlyB)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyA);
        ArgumentOutOfRangeException.ThrowIfNegative(onlyB);

        var n = (long)onlyA + onlyB;
        var k = Math.Min(onlyA, onlyB);

        // log P(X = k), from the top down so that no factorial overflows: C(n, k) = product of (n − i) / (i + 1).
        var log = -n * Math.Log(2);
        for (var i = 0; i < k; i++)
            log += Math.Log((double)(n - i) / (i + 1));

        // P(X ≤ k) = P(X = k)(1 + k/(n − k + 1) + ...): every term is smaller than the one before, as k ≤ n / 2.
        var (sum, term) = (1.0, 1.0);
        for (var i = k; i > 0 && term > 1e-17 * sum; i--)
        {
            term *= (double)i / (n - i + 1);
            sum += term;
        }

        return Math.Min(1, 2 * Math.Exp(log) * sum);
    }
}
