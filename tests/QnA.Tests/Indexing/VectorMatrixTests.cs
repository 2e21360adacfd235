using System.Numerics.Tensors;
using QnA.Indexing;
using Xunit;

namespace QnA.Tests.Indexing;

public sealed class VectorMatrixTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(VectorMatrix.BlockRows)]
    [InlineData((3 * VectorMatrix.BlockRows) + 17)]
    public void Search_finds_what_sorting_all_rows_finds(int rows)
    {
        var random = new Random(3);
        var vectors = Enumerable.Range(0, rows).Select(_ => Vector(random, 24)).ToList();
        var matrix = new VectorMatrix(24);
        vectors.ForEach(vector => matrix.Add(vector));
        var query = Vector(random, 24);

        var found = matrix.Search(query, 7, row => row % 3 != 0, TestContext.Current.CancellationToken);

        var expected = vectors
            .Select((vector, row) => (Row: row, Score: TensorPrimitives.Dot<float>(vector, query)))
            .Where(hit => hit.Row % 3 != 0)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Row).Take(7);
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Search_prefers_earlier_rows_among_equals_whichever_thread_finds_them()
    {
        var matrix = new VectorMatrix(2);
        for (var i = 0; i < 5 * VectorMatrix.BlockRows; i++)
            matrix.Add([i % 2, 0]);

        for (var round = 0; round < 20; round++)
        {
            var found = matrix.Search(new float[] { 1, 0 }, 4, accepts: null, TestContext.Current.CancellationToken);

            Assert.Equal([1, 3, 5, 7], found.Select(hit => hit.Row));
        }
    }

    [Fact]
    public void Search_of_nothing_is_empty()
    {
        var matrix = new VectorMatrix(4);

        var found = matrix.Search(new float[4], 3, accepts: null, TestContext.Current.CancellationToken);

        Assert.Empty(found);
    }

    private static float[] Vector(Random random, int dimensions) =>
        [.. Enumerable.Range(0, dimensions).Select(_ => (float)(random.NextDouble() - 0.5))];
}
