using QnA.Evaluation.Statistics;
using Xunit;

namespace QnA.Evaluation.Tests.Statistics;

public sealed class PairedBootstrapTests
{
    [Fact]
    public void Equal_systems_differ_by_nothing_with_p_one()
    {
        double[] scores = [1, 0, 0.5, 1, 0];

        var compared = PairedBootstrap.Compare(scores, scores, seed: 1);

        Assert.Equal(new PairedDifference(0, 5, new Interval(0, 0), 1), compared);
    }

    [Fact]
    public void Small_steady_gain_on_noisy_items_is_found_because_items_are_paired()
    {
        var random = new SplitMix64(5);
        double[] before = [.. Enumerable.Range(0, 200).Select(_ => random.Below(1000) / 1000.0)];
        double[] after = [.. before.Select(score => score + 0.01 + (random.Below(1000) / 1e6))];

        var compared = PairedBootstrap.Compare(before, after, seed: 1)!;
        var separate = (Low: Bootstrap.Mean(before, seed: 1)!.Interval, High: Bootstrap.Mean(after, seed: 2)!.Interval);

        Assert.True(separate.Low.High > separate.High.Low); // Unpaired, the intervals overlap.
        Assert.InRange(compared.Difference, 0.0102, 0.0108);
        Assert.True(compared.Interval.Low > 0);
        Assert.Equal(1.0 / 2001, compared.PValue, 12); // The smallest that 2,000 resamples can give.
    }

    [Fact]
    public void Swapping_the_systems_mirrors_the_result()
    {
        var random = new SplitMix64(6);
        double[] a = [.. Enumerable.Range(0, 60).Select(_ => (double)random.Below(2))];
        double[] b = [.. Enumerable.Range(0, 60).Select(_ => (double)random.Below(2))];

        var forth = PairedBootstrap.Compare(a, b, seed: 3)!;
        var back = PairedBootstrap.Compare(b, a, seed: 3)!;

        Assert.Equal(-forth.Difference, back.Difference, 12);
        Assert.Equal(-forth.Interval.Low, back.Interval.High, 12);
        Assert.Equal(forth.PValue, back.PValue, 12);
    }

    [Fact]
    public void P_is_near_the_exact_McNemar_one_on_right_and_wrong()
    {
        double[] a = [.. Enumerable.Repeat(1.0, 10), .. Enumerable.Repeat(0.0, 24), .. Enumerable.Repeat(1.0, 66)];
        double[] b = [.. Enumerable.Repeat(0.0, 10), .. Enumerable.Repeat(1.0, 24), .. Enumerable.Repeat(1.0, 66)];

        var compared = PairedBootstrap.Compare(a, b, seed: 8, resamples: 10_000)!;

        Assert.Equal(0.14, compared.Difference, 12);
        Assert.Equal(McNemar.ExactP(10, 24), compared.PValue, 0.015); // 0.0243.
    }

    [Fact]
    public void Chance_alone_is_called_significant_about_five_times_in_a_hundred()
    {
        var random = new SplitMix64(21);

        var significant = Enumerable.Range(0, 400).Count(sample =>
        {
            double[] a = [.. Enumerable.Range(0, 80).Select(_ => random.Below(1000) / 1000.0)];
            double[] b = [.. Enumerable.Range(0, 80).Select(_ => random.Below(1000) / 1000.0)];
            return PairedBootstrap.Compare(a, b, seed: sample, resamples: 400)!.PValue <= 0.05;
        });

        Assert.InRange(significant, 7, 34); // 20 expected, standard deviation 4.4.
    }

    [Fact]
    public void Ratios_and_F1_are_compared_on_whole_resamples()
    {
        (double, double)[] fewer = [(1, 2), (0, 1), (3, 4), (0, 0)];
        (double, double)[] more = [(2, 2), (0, 1), (3, 4), (0, 0)];
        (bool, bool)[] silent = [.. Enumerable.Range(0, 100).Select(i => (i % 4 == 0, i % 2 == 0))];
        (bool, bool)[] right = [.. silent.Select(item => (item.Item2, item.Item2))];

        var ratio = PairedBootstrap.Compare(fewer, more, Ratios.Of, seed: 1)!;
        var f1 = PairedBootstrap.Compare(silent, right, BinaryCounts.F1Of, seed: 1)!;

        Assert.Equal(5.0 / 7 - (4.0 / 7), ratio.Difference, 12);
        Assert.Equal(1 - (2.0 * 25 / ((2 * 25) + 25)), f1.Difference, 12);
        Assert.True(f1.Interval.Low > 0 && f1.PValue < 0.01);
    }

    [Fact]
    public void Nothing_to_compare_is_null_and_unequal_lists_throw()
    {
        Assert.Null(PairedBootstrap.Compare([], [], seed: 1));
        Assert.Null(PairedBootstrap.Compare([(1.0, 1.0)], [(0.0, 0.0)], Ratios.Of, seed: 1));
        Assert.Throws<ArgumentException>(() => PairedBootstrap.Compare([1], [1, 2], seed: 1));
    }
}
