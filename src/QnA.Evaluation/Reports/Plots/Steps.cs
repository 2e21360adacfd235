namespace QnA.Evaluation.Reports.Plots;

/// <summary>Round distances for axes and bins.</summary>
internal static class Steps
{
    /// <summary>The smallest of 1, 2 and 5 times a power of ten that covers a length in at most so many steps.</summary>
    /// <param name="length">More than 0.</param>
    /// <param name="most">At least 1.</param>
    public static double Covering(double length, int most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(length / most)));
        double[] factors = [1, 2, 5, 10];
        return power * factors.First(f => power * f * most >= length * (1 - 1e-9)); // a float's rounding is no reason for a coarser step
    }

    /// <summary>0, one step, two steps, up to the first that is not below a value.</summary>
    public static IReadOnlyList<double> UpTo(double value, double step) =>
        [.. Enumerable.Range(0, (int)Math.Ceiling((value / step) - 1e-9) + 1).Select(i => i * step)];
}
