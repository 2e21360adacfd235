namespace QnA.Evaluation.Statistics;

/// <summary>A measured value with the number of items it rests on and its 95 % interval.</summary>
/// <remarks>
/// Nothing measured is not zero and not NaN: what computes an estimate returns null when there are no items, or when the
/// value is undefined on them (a ratio whose denominators are all 0).
/// </remarks>
/// <param name="Value">The value, finite.</param>
/// <param name="N">Independent items behind it (questions, claims, bins' members), at least 1.</param>
/// <param name="Interval">95 % interval of the value.</param>
public sealed record Estimate(double Value, int N, Interval Interval);
