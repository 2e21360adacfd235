namespace QnA.Evaluation.Statistics;

/// <summary>How much higher one system scores than another on the same items.</summary>
/// <param name="Difference">The second's score minus the first's: positive when the second is higher.</param>
/// <param name="N">Pairs of items, at least 1.</param>
/// <param name="Interval">95 % interval of the difference.</param>
/// <param name="PValue">Two-sided, above 0 and at most 1: how often chance alone gives a difference as large.</param>
public sealed record PairedDifference(double Difference, int N, Interval Interval, double PValue);
