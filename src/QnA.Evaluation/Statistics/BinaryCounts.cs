namespace QnA.Evaluation.Statistics;

/// <summary>Decisions against labels, counted, and the measures that follow from the four counts.</summary>
/// <remarks>
/// C. J. van Rijsbergen, "Information Retrieval", 2nd ed. 1979, chapter 7 (precision, recall, F); K. H. Brodersen and others,
/// "The balanced accuracy and its posterior distribution", ICPR 2010. A measure is null when its denominator is 0.
/// </remarks>
/// <param name="TruePositives">Said yes, is yes.</param>
/// <param name="FalsePositives">Said yes, is no.</param>
/// <param name="TrueNegatives">Said no, is no.</param>
/// <param name="FalseNegatives">Said no, is yes.</param>
public sealed record BinaryCounts(int TruePositives, int FalsePositives, int TrueNegatives, int FalseNegatives)
{
    /// <summary>Decisions counted.</summary>
    public int N => TruePositives + FalsePositives + TrueNegatives + FalseNegatives;

    /// <summary>tp / (tp + fp).</summary>
    public double? Precision => Share(TruePositives, TruePositives + FalsePositives);

    /// <summary>tp / (tp + fn).</summary>
    public double? Recall => Share(TruePositives, TruePositives + FalseNegatives);

    /// <summary>tn / (tn + fp).</summary>
    public double? Specificity => Share(TrueNegatives, TrueNegatives + FalsePositives);

    /// <summary>Harmonic mean of precision and recall: 2 tp / (2 tp + fp + fn); 0 without a true positive.</summary>
    public double? F1 => Share(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>(tp + tn) / n.</summary>
    public double? Accuracy => Share(TruePositives + TrueNegatives, N);

    /// <summary>Mean of recall and specificity: 0.5 for a constant answer, however unequal the classes. Null without both classes.</summary>
    public double? BalancedAccuracy => (Recall + Specificity) / 2;

    /// <summary>Counts pairs of a decision and its label.</summary>
    public static BinaryCounts Of(IEnumerable<(bool Predicted, bool Actual)> decisions)
    {
        var (tp, fp, tn, fn) = (0, 0, 0, 0);
        foreach (var (predicted, actual) in decisions)
        {
            if (predicted && actual)
                tp++;
            else if (predicted)
                fp++;
            else if (actual)
                fn++;
            else
                tn++;
        }

        return new BinaryCounts(tp, fp, tn, fn);
    }

    /// <summary>F1 as a statistic to resample (<see cref="Bootstrap.Of{T}"/>): NaN where undefined.</summary>
    public static double F1Of(IReadOnlyList<(bool Predicted, bool Actual)> decisions) => Of(decisions).F1 ?? double.NaN;

    /// <summary>Balanced accuracy as a statistic to resample: NaN without both classes.</summary>
    public static double BalancedAccuracyOf(IReadOnlyList<(bool Predicted, bool Actual)> decisions)
        => Of(decisions).BalancedAccuracy ?? double.NaN;

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
