using System.Text.Json;
using QnA.Inference.Encoder;
using QnA.Inference.Tests.Tokenization;
using Xunit;

namespace QnA.Inference.Tests.Encoder;

public sealed class GoldenEmbeddingTests
{
    private const string File = "golden/minilm.jsonl";

    /// <summary>Measured 3.5e-7 at worst, on every path.</summary>
    private const float LargestDifference = 2e-6f;

    [Theory, MemberData(nameof(Paths.Names), MemberType = typeof(Paths))]
    public void Embeddings_are_those_of_pytorch(string path)
    {
        var golden = GoldenFile.Lines(File).ToList();
        var generator = new MiniLmEmbeddingGenerator(Paths.Models(path), threads: 1);

        var actual = generator.Embed([.. golden.Select(Pieces)], TestContext.Current.CancellationToken);

        Assert.Equal(46, actual.Length);
        var worst = golden.Zip(actual, (line, vector) => Difference(Vector(line), vector)).Max();
        var cosine = golden.Zip(actual, (line, vector) => Cosine(Vector(line), vector)).Min();
        TestContext.Current.TestOutputHelper?.WriteLine($"{path}: difference {worst:g3}, cosine {cosine:r}");
        Assert.True(cosine >= 0.9999, $"cosine {cosine}");
        Assert.InRange(worst, 0, LargestDifference);
    }

    private static PieceSequence Pieces(JsonElement line)
    {
        var ids = line.Numbers("ids");
        return new PieceSequence(ids, new int[ids.Count]);
    }

    private static float[] Vector(JsonElement line) => [.. line.GetProperty("embedding").EnumerateArray().Select(x => x.GetSingle())];

    private static float Difference(float[] a, float[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max();

    private static double Cosine(float[] a, float[] b)
        => a.Zip(b, (x, y) => (double)x * y).Sum() / Math.Sqrt(a.Sum(x => (double)x * x) * b.Sum(x => (double)x * x));
}
