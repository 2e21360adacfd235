using System.Numerics.Tensors;
using System.Runtime.Intrinsics.X86;
using QnA.Indexing;
using Xunit;

namespace QnA.Tests.Indexing;

public sealed class QuantizedVectorsTests
{
    [Theory]
    [InlineData(10, 384)]
    [InlineData(QuantizedVectors.BlockRows, 24)]
    [InlineData((3 * QuantizedVectors.BlockRows) + 17, 33)]
    public void Candidates_hold_the_true_best_rows(int rows, int dimensions)
    {
        var random = new Random(3);
        var vectors = Enumerable.Range(0, rows).Select(_ => Unit(random, dimensions)).ToList();
        var store = Store(vectors, dimensions);
        for (var round = 0; round < 10; round++)
        {
            var query = Unit(random, dimensions);

            var candidates = store.Candidates(query, 7, row => row % 3 != 0, TestContext.Current.CancellationToken);

            var best = Enumerable.Range(0, rows).Where(row => row % 3 != 0)
                .OrderByDescending(row => TensorPrimitives.Dot<float>(vectors[row], query)).Take(7).ToList();
            Assert.Subset(candidates.ToHashSet(), best.ToHashSet());
            Assert.All(candidates, row => Assert.NotEqual(0, row % 3));
            Assert.Equal(candidates.Order(), candidates);
            Assert.InRange(candidates.Count, best.Count, 100);
        }
    }

    [Fact]
    public void Candidates_hold_all_ties()
    {
        var vectors = Enumerable.Range(0, 3 * QuantizedVectors.BlockRows).Select(i => new[] { i % 1000 == 0 ? 1f : 0f, 0 }).ToList();
        var store = Store(vectors, 2);

        var candidates = store.Candidates([1, 0], 4, accepts: null, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, vectors.Count).Where(i => i % 1000 == 0), candidates);
    }

    [Fact]
    public void Candidates_of_no_rows_or_zero_vectors_are_what_there_is()
    {
        var empty = new QuantizedVectors(4);
        var zero = Store([new float[4], new float[4]], 4);

        Assert.Empty(empty.Candidates(new float[4], 3, accepts: null, TestContext.Current.CancellationToken));
        Assert.Equal([0, 1], zero.Candidates(new float[4], 3, accepts: null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Kernels_agree_exactly_at_the_limits_of_their_range()
    {
        var random = new Random(9);
        for (var round = 0; round < 200; round++)
        {
            var length = round == 0 ? QuantizedDot.MaxLength : QuantizedDot.Step * random.Next(1, 33);
            var row = Enumerable.Range(0, length).Select(_ => round == 0 ? sbyte.MaxValue : (sbyte)random.Next(-127, 128)).ToArray();
            var query = Enumerable.Range(0, length)
                .Select(_ => round == 0 ? QuantizedDot.MaxQuery : (short)random.Next(-QuantizedDot.MaxQuery, QuantizedDot.MaxQuery + 1)).ToArray();
            var expected = row.Zip(query, (a, b) => (long)a * b).Sum();

            Assert.Equal(expected, QuantizedDot.PortableOf(row, query));
            Assert.Equal(expected, QuantizedDot.Of(row, query));
            if (Avx2.IsSupported)
                Assert.Equal(expected, QuantizedDot.Avx2Of(row, query));
        }
    }

    private static QuantizedVectors Store(List<float[]> vectors, int dimensions)
    {
        var store = new QuantizedVectors(dimensions);
        vectors.ForEach(vector => store.Add(vector));
        return store;
    }

    private static float[] Unit(Random random, int dimensions)
    {
        float[] vector = [.. Enumerable.Range(0, dimensions).Select(_ => (float)(random.NextDouble() - 0.5))];
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }
}
