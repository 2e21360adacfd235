using QnA.Evaluation.Statistics;
using Xunit;

namespace QnA.Evaluation.Tests.Statistics;

public sealed class BootstrapTests
{
    [Fact]
    public void Same_seed_gives_the_same_interval_and_another_seed_a_different_one()
    {
        double[] values = [.. Uniform(1, 50)];

        var first = Bootstrap.Mean(values, seed: 7);
        var again = Bootstrap.Mean(values, seed: 7);
        var other = Bootstrap.Mean(values, seed: 8);

        Assert.Equal(first, again);
        Assert.Equal(first!.Value, other!.Value);
        Assert.NotEqual(first.Interval, other.Interval);
    }

    [Fact]
    public void Interval_of_a_mean_agrees_with_the_normal_one_on_many_values()
    {
        double[] values = [.. Uniform(2, 2000)];
        var mean = values.Average();
        var half = 1.96 * Math.Sqrt(values.Average(value => Math.Pow(value - mean, 2)) / values.Length);

        var estimate = Bootstrap.Mean(values, seed: 1);

        Assert.Equal(mean, estimate!.Value, 12);
        Assert.Equal(2000, estimate.N);
        Assert.Equal(mean - half, estimate.Interval.Low, 0.1 * half);
        Assert.Equal(mean + half, estimate.Interval.High, 0.1 * half);
    }

    [Fact]
    public void Interval_holds_the_true_mean_in_about_95_of_100_samples()
    {
        const int Samples = 400;
        var random = new SplitMix64(11);

        var holding = Enumerable.Range(0, Samples).Count(sample =>
            Bootstrap.Mean([.. Uniform(random.Next(), 60)], seed: sample, resamples: 400)!.Interval.Contains(0.5));

        // 380 expected; 364 to 393 is three standard errors (4.4) either way, widened to the low side by the small sample.
        Assert.InRange(holding, 362, 393);
    }

    [Fact]
    public void Equal_values_have_an_interval_of_no_width()
    {
        var estimate = Bootstrap.Mean([0.25, 0.25, 0.25], seed: 3);

        Assert.Equal(new Estimate(0.25, 3, new Interval(0.25, 0.25)), estimate);
    }

    [Fact]
    public void Ratio_is_the_sum_over_the_sum_and_not_the_mean_of_ratios()
    {
        (double, double)[] facts = [(1, 1), (0, 3), (2, 4), (0, 0)];

        var estimate = Bootstrap.Ratio(facts, seed: 5);

        Assert.Equal(3.0 / 8, estimate!.Value); // The mean of the three ratios is 0.5.
        Assert.Equal(4, estimate.N);
        Assert.True(estimate.Interval is { Low: >= 0, High: <= 1 });
        Assert.True(estimate.Interval.Contains(estimate.Value));
    }

    [Fact]
    public void Ratio_of_ones_over_ones_resamples_as_the_mean()
    {
        double[] values = [0, 1, 1, 0, 1, 0.5, 1];

        var mean = Bootstrap.Mean(values, seed: 9);
        var ratio = Bootstrap.Ratio([.. values.Select(value => (value, 1.0))], seed: 9);

        Assert.Equal(mean, ratio);
    }

    [Fact]
    public void F1_is_computed_on_whole_resamples()
    {
        (bool, bool)[] decisions = [.. Enumerable.Range(0, 200).Select(i => (i % 3 == 0, i % 2 == 0))];

        var estimate = Bootstrap.Of(decisions, BinaryCounts.F1Of, seed: 2);

        Assert.Equal(BinaryCounts.Of(decisions).F1, estimate!.Value);
        Assert.True(estimate.Interval.Contains(estimate.Value));
        Assert.InRange(estimate.Interval.Width, 0.05, 0.3);
    }

    [Fact]
    public void Nothing_to_measure_is_null()
    {
        Assert.Null(Bootstrap.Mean([], seed: 1));
        Assert.Null(Bootstrap.Ratio([], seed: 1));
        Assert.Null(Bootstrap.Ratio([(0, 0), (0, 0)], seed: 1));
        Assert.Null(Bootstrap.Of([1.0, 2.0], _ => double.NaN, seed: 1));
    }

    [Fact]
    public void Resamples_without_a_value_are_left_out()
    {
        (double, double)[] facts = [(1, 2), (0, 0), (0, 0), (0, 0)]; // About a third of the resamples have denominators of 0 only.

        var estimate = Bootstrap.Ratio(facts, seed: 4);

        Assert.Equal(new Interval(0.5, 0.5), estimate!.Interval);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Values_that_are_not_finite_throw(double value)
    {
        Assert.Throws<ArgumentException>(() => Bootstrap.Mean([1, value], seed: 1));
        Assert.Throws<ArgumentException>(() => Bootstrap.Ratio([(1, 1), (value, 1)], seed: 1));
    }

    private static IEnumerable<double> Uniform(ulong seed, int count)
    {
        var random = new SplitMix64(seed);
        return Enumerable.Range(0, count).Select(_ => random.Below(1_000_001) / 1e6);
    }
}
