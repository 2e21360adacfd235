using QnA.Evaluation.Statistics;
using Xunit;

namespace QnA.Evaluation.Tests.Statistics;

public sealed class McNemarTests
{
    /// <summary>Expected values from exact rational arithmetic (sums of binomial coefficients over 2^n).</summary>
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(0, 5, 0.0625)] // 2 / 2^5
    [InlineData(0, 6, 0.03125)] // 2 / 2^6
    [InlineData(5, 5, 1)]
    [InlineData(10, 2, 0.03857421875)] // 2 (1 + 12 + 66) / 2^12
    [InlineData(6, 16, 0.052478790283203125)]
    [InlineData(86, 150, 3.715936139571442e-05)] // Agresti 2002, table 10.1 (approval ratings): the score test's z is 4.17 there.
    [InlineData(121, 59, 4.434449263755176e-06)]
    [InlineData(1000, 1200, 2.1817026407914712e-05)]
    [InlineData(9000, 11000, 1.9540827705828963e-45)]
    public void Exact_p_equals_the_binomial_sum(int onlyA, int onlyB, double expected)
    {
        var p = McNemar.ExactP(onlyA, onlyB);

        Assert.Equal(1, p / expected, 9);
    }

    [Fact]
    public void Exact_p_is_symmetric_and_a_probability()
    {
        for (var a = 0; a < 40; a++)
        {
            for (var b = 0; b < 40; b++)
            {
                var p = McNemar.ExactP(a, b);

                Assert.InRange(p, double.Epsilon, 1);
                Assert.Equal(p, McNemar.ExactP(b, a));
            }
        }
    }

    [Fact]
    public void Exact_p_falls_as_one_side_wins_more_of_the_same_number()
    {
        var values = Enumerable.Range(0, 26).Select(a => McNemar.ExactP(a, 50 - a)).ToList();

        Assert.Equal(values.Order(), values);
        Assert.Equal(1, values[^1]);
    }

    [Fact]
    public void Large_counts_neither_overflow_nor_take_long()
    {
        var even = McNemar.ExactP(100_000, 100_100);
        var far = McNemar.ExactP(1, 2_000_000);

        Assert.Equal(0.8248, even, 4); // z = (100 - 1) / sqrt(200,100) = 0.22132, two-sided normal p 0.82484.
        Assert.Equal(0, far); // Below the smallest double.
    }

    [Fact]
    public void Negative_counts_throw() => Assert.Throws<ArgumentOutOfRangeException>(() => McNemar.ExactP(-1, 2));
}
