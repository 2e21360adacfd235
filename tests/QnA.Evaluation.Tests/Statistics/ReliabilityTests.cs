using QnA.Evaluation.Statistics;
using Xunit;

namespace QnA.Evaluation.Tests.Statistics;

public sealed class ReliabilityTests
{
    private static readonly double[] Probabilities = [0.1, 0.15, 0.2, 0.95, 1];
    private static readonly bool[] Outcomes = [false, true, false, true, true];

    [Fact]
    public void Predictions_fall_into_bins_with_their_means()
    {
        var bins = Reliability.Bins(Probabilities, Outcomes);

        Assert.Equal([0.1, 0.2, 0.9], bins.Select(bin => Math.Round(bin.Low, 12))); // The ends 0.1 and 0.2 belong to the bin above, 1 to the last.
        Assert.Equal([0.2, 0.3, 1.0], bins.Select(bin => Math.Round(bin.High, 12)));
        Assert.Equal([0.125, 0.2, 0.975], bins.Select(bin => Math.Round(bin.MeanPredicted, 12)));
        Assert.Equal([0.5, 0, 1], bins.Select(bin => bin.Observed.Value));
        Assert.Equal([2, 1, 2], bins.Select(bin => bin.Observed.N));
        Assert.Equal(Wilson.Interval(1, 2), bins[0].Observed.Interval);
    }

    [Fact]
    public void Calibration_error_is_the_weighted_gap()
    {
        var error = Reliability.ExpectedCalibrationError(Probabilities, Outcomes);

        // (2 · |0.5 − 0.125| + 1 · |0 − 0.2| + 2 · |1 − 0.975|) / 5 = (0.75 + 0.2 + 0.05) / 5
        Assert.Equal(0.2, error!.Value, 12);
    }

    [Fact]
    public void Brier_score_is_the_mean_square()
    {
        var score = Reliability.Brier(Probabilities, Outcomes);

        // (0.01 + 0.7225 + 0.04 + 0.0025 + 0) / 5
        Assert.Equal(0.155, score!.Value, 12);
    }

    [Fact]
    public void Certain_and_right_is_perfect_and_certain_and_wrong_the_worst()
    {
        Assert.Equal((0, 0), (Reliability.Brier([1, 0], [true, false]), Reliability.ExpectedCalibrationError([1, 0], [true, false])));
        Assert.Equal((1, 1), (Reliability.Brier([1, 0], [false, true]), Reliability.ExpectedCalibrationError([1, 0], [false, true])));
    }

    [Fact]
    public void No_predictions_have_no_score_and_no_bins()
    {
        Assert.Empty(Reliability.Bins([], []));
        Assert.Null(Reliability.ExpectedCalibrationError([], []));
        Assert.Null(Reliability.Brier([], []));
    }

    [Fact]
    public void Probabilities_outside_zero_to_one_throw()
    {
        Assert.Throws<ArgumentException>(() => Reliability.Bins([1.01], [true]));
        Assert.Throws<ArgumentException>(() => Reliability.Brier([double.NaN], [true]));
        Assert.Throws<ArgumentException>(() => Reliability.Brier([0.5], []));
    }
}
