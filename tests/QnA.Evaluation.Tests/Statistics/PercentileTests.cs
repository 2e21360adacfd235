using QnA.Evaluation.Statistics;
using Xunit;

namespace QnA.Evaluation.Tests.Statistics;

public sealed class PercentileTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.5, 25)] // h = 3 · 0.5 = 1.5: halfway from 20 to 30.
    [InlineData(0.95, 38.5)] // h = 2.85: 30 + 0.85 · 10.
    [InlineData(1, 40)]
    public void Quantile_is_interpolated_between_the_neighbours(double quantile, double expected)
    {
        double[] values = [40, 10, 30, 20];

        var value = Percentile.Of(values, quantile);

        Assert.Equal(expected, value!.Value, 12);
        Assert.Equal([40, 10, 30, 20], values);
    }

    [Fact]
    public void One_value_is_every_quantile_and_none_has_no_quantile()
    {
        Assert.Equal(7, Percentile.Of([7], 0.95));
        Assert.Null(Percentile.Of([], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentile.Of([1, 2], 1.5));
    }
}
