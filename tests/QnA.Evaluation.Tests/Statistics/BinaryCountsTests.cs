using QnA.Evaluation.Statistics;
using Xunit;

namespace QnA.Evaluation.Tests.Statistics;

public sealed class BinaryCountsTests
{
    [Fact]
    public void Measures_follow_from_the_counts()
    {
        var counts = new BinaryCounts(TruePositives: 6, FalsePositives: 2, TrueNegatives: 9, FalseNegatives: 3);

        Assert.Equal(20, counts.N);
        Assert.Equal(0.75, counts.Precision); // 6 / 8
        Assert.Equal(6.0 / 9, counts.Recall);
        Assert.Equal(9.0 / 11, counts.Specificity);
        Assert.Equal(12.0 / 17, counts.F1); // 2 · 6 / (2 · 6 + 2 + 3)
        Assert.Equal(0.75, counts.Accuracy); // 15 / 20
        Assert.Equal(((6.0 / 9) + (9.0 / 11)) / 2, counts.BalancedAccuracy);
    }

    [Fact]
    public void Pairs_are_counted_in_their_cell()
    {
        (bool, bool)[] decisions = [(true, true), (true, false), (true, false), (false, false), (false, true), (false, true), (false, true)];

        var counts = BinaryCounts.Of(decisions);

        Assert.Equal(new BinaryCounts(TruePositives: 1, FalsePositives: 2, TrueNegatives: 1, FalseNegatives: 3), counts);
        Assert.Equal(counts.F1, BinaryCounts.F1Of(decisions));
        Assert.Equal(counts.BalancedAccuracy, BinaryCounts.BalancedAccuracyOf(decisions));
    }

    [Fact]
    public void Measure_without_a_denominator_is_null()
    {
        var nothing = BinaryCounts.Of([]);
        var onlyNegatives = new BinaryCounts(0, 0, 5, 0);
        var missed = new BinaryCounts(0, 0, 5, 2);

        Assert.Equal((null, null, null, null), (nothing.Precision, nothing.Recall, nothing.F1, nothing.Accuracy));
        Assert.Equal((null, null, null, 1.0), (onlyNegatives.Precision, onlyNegatives.F1, onlyNegatives.BalancedAccuracy, onlyNegatives.Accuracy));
        Assert.Equal((null, 0.0, 0.0, 0.5), (missed.Precision, missed.Recall, missed.F1, missed.BalancedAccuracy));
        Assert.Equal((double.NaN, double.NaN), (BinaryCounts.F1Of([]), BinaryCounts.BalancedAccuracyOf([(true, true)])));
    }
}
