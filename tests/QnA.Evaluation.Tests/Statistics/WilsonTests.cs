using QnA.Evaluation.Statistics;
using Xunit;

namespace QnA.Evaluation.Tests.Statistics;

public sealed class WilsonTests
{
    /// <summary>Newcombe 1998, Statistics in Medicine 17, table I, method 3 (score, no continuity correction).</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Interval_equals_the_published_one(int successes, int n, double low, double high)
    {
        var interval = Wilson.Interval(successes, n);

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void Interval_is_symmetric_within_bounds_and_contains_the_proportion()
    {
        foreach (var n in new[] { 1, 2, 7, 40, 1000, 2_000_000 })
        {
            foreach (var successes in new[] { 0, 1, n / 3, n - 1, n }.Distinct())
            {
                var interval = Wilson.Interval(successes, n);
                var mirrored = Wilson.Interval(n - successes, n);

                Assert.True(interval is { Low: >= 0, High: <= 1, Width: > 0 });
                Assert.True(interval.Contains((double)successes / n));
                Assert.Equal(1 - interval.High, mirrored.Low, 12);
            }
        }
    }

    [Fact]
    public void Interval_narrows_as_trials_are_added()
    {
        int[] sizes = [10, 100, 1000, 10_000];

        var widths = sizes.Select(n => Wilson.Interval(n * 3 / 10, n).Width).ToList();

        Assert.Equal(widths.OrderDescending(), widths);
    }

    [Fact]
    public void Estimate_is_null_without_trials_and_counts_the_true_ones_otherwise()
    {
        var none = Wilson.Estimate([]);
        var some = Wilson.Estimate([true, false, true, true]);

        Assert.Null(none);
        Assert.Equal((0.75, 4, Wilson.Interval(3, 4)), (some!.Value, some.N, some.Interval));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Impossible_counts_throw(int successes, int n)
        => Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Interval(successes, n));
}
