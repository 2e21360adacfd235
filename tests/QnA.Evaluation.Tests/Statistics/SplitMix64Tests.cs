using QnA.Evaluation.Statistics;
using Xunit;

namespace QnA.Evaluation.Tests.Statistics;

public sealed class SplitMix64Tests
{
    /// <summary>Published outputs of splitmix64.c for this seed (https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64).</summary>
    [Fact]
    public void Sequence_equals_the_published_one()
    {
        var random = new SplitMix64(1234567);

        ulong[] drawn = [random.Next(), random.Next(), random.Next(), random.Next(), random.Next()];

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            drawn);
    }

    [Fact]
    public void Negative_seed_is_taken_as_its_bits()
    {
        var random = new SplitMix64(-1);

        int[] drawn = [.. Enumerable.Range(0, 10).Select(_ => random.Below(10))];

        Assert.Equal([8, 9, 2, 4, 7, 8, 9, 2, 7, 0], drawn); // By the definition in Python, seed 2^64 - 1: next * 10 >> 64.
    }

    [Fact]
    public void Numbers_below_a_count_are_uniform()
    {
        var random = new SplitMix64(3);
        var counts = new int[6];

        for (var i = 0; i < 60_000; i++)
            counts[random.Below(6)]++;

        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400)); // 10,000 expected, standard deviation 91.
    }
}
