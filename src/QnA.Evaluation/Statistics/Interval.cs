namespace QnA.Evaluation.Statistics;

/// <summary>A closed interval of values, here always a 95 % interval.</summary>
/// <param name="Low">Lower end, finite.</param>
/// <param name="High">Upper end, finite, never less than <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether the value lies in the interval, its ends included.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary><see cref="High"/> minus <see cref="Low"/>.</summary>
    public double Width => High - Low;
}
