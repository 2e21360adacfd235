namespace QnA.Evaluation.Statistics;

/// <summary>
/// Wilson's score interval for a proportion, 95 %, without continuity correction:
/// (p + z²/2n ± z sqrt(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
/// </summary>
/// <remarks>
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209–212; method 3 of
/// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998) 857–872.
/// Unlike p ± 1.96 standard errors it stays in [0, 1] and has a width at 0 and at n.
/// </remarks>
public static class Wilson
{
    private const double Z = 1.959963984540054; // Standard normal quantile at 0.975.

    /// <summary>The interval of <paramref name="successes"/> out of <paramref name="n"/>.</summary>
    /// <param name="successes">0 to <paramref name="n"/>.</param>
    /// <param name="n">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no trials, or more successes than trials.</exception>
    public static Interval Interval(int successes, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, n);

        var p = (double)successes / n;
        var scale = 1 + (Z * Z / n);
        var centre = (p + (Z * Z / (2.0 * n))) / scale;
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4.0 * n * n))) / scale;

        // At 0 and at n one end is exactly the proportion; rounding would leave it a hair beside.
        return new Interval(
            successes == 0 ? 0 : Math.Max(0, centre - half),
            successes == n ? 1 : Math.Min(1, centre + half));
    }

    /// <summary>The proportion with its interval; null when there are no trials.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or more successes than trials.</exception>
    public static Estimate? Estimate(int successes, int n)
        => n == 0 && successes == 0 ? null : new Estimate((double)successes / n, n, Interval(successes, n));

    /// <summary>The share of true values with its interval; null when there are none.</summary>
    public static Estimate? Estimate(IReadOnlyCollection<bool> outcomes) => Estimate(outcomes.Count(outcome => outcome), outcomes.Count);
}
