namespace QnA.Evaluation.Statistics;

/// <summary>Whether probabilities mean what they say.</summary>
public static class Reliability
{
    /// <summary>The reliability diagram: predictions in bins of equal width, empty bins left out.</summary>
    /// <remarks>A. H. Murphy and R. L. Winkler, "Reliability of subjective probability forecasts", Applied Statistics 26 (1977) 41–47.</remarks>
    /// <param name="probabilities">0 to 1.</param>
    /// <param name="outcomes">Whether each came true, in the same order.</param>
    /// <param name="bins">At least 1.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or a probability is not between 0 and 1.</exception>
    public static IReadOnlyList<ReliabilityBin> Bins(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, int bins = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        Check(probabilities, outcomes);

        var (sums, trues, counts) = (new double[bins], new int[bins], new int[bins]);
        for (var i = 0; i < probabilities.Count; i++)
        {
            var bin = Math.Min(bins - 1, (int)(probabilities[i] * bins));
            sums[bin] += probabilities[i];
            trues[bin] += outcomes[i] ? 1 : 0;
            counts[bin]++;
        }

        return [.. from bin in Enumerable.Range(0, bins)
                   let observed = Wilson.Estimate(trues[bin], counts[bin])
                   where observed is not null
                   select new ReliabilityBin((double)bin / bins, (bin + 1.0) / bins, sums[bin] / counts[bin], observed)];
    }

    /// <summary>
    /// Expected calibration error: sum over the bins of n_b / n · |share that came true − mean probability|; null without
    /// predictions.
    /// </summary>
    /// <remarks>
    /// M. P. Naeini, G. F. Cooper, M. Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015. It
    /// depends on the number of bins, and with few predictions it is above 0 even for perfect probabilities.
    /// </remarks>
    /// <inheritdoc cref="Bins" path="/param|/exception"/>
    public static double? ExpectedCalibrationError(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, int bins = 10)
    {
        var filled = Bins(probabilities, outcomes, bins);
        return filled.Count == 0
            ? null
            : filled.Sum(bin => bin.Observed.N * Math.Abs(bin.Observed.Value - bin.MeanPredicted)) / probabilities.Count;
    }

    /// <summary>Brier score: mean of (probability − outcome)², outcome 1 or 0; lower is better, null without predictions.</summary>
    /// <remarks>G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950) 1–3, in its binary form.</remarks>
    /// <inheritdoc cref="Bins" path="/param|/exception"/>
    public static double? Brier(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes)
    {
        Check(probabilities, outcomes);
        return probabilities.Count == 0
            ? null
            : probabilities.Zip(outcomes, (probability, outcome) => Math.Pow(probability - (outcome ? 1 : 0), 2)).Average();
    }

    private static void Check(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes)
    {
        if (probabilities.Count != outcomes.Count)
            throw new ArgumentException($"{probabilities.Count} probabilities have {outcomes.Count} outcomes.", nameof(outcomes));
        if (probabilities.Any(p => p is not (>= 0 and <= 1)))
            throw new ArgumentException("A probability is not between 0 and 1.", nameof(probabilities));
    }
}
