using System.Text.Json;
using QnA.Inference.Encoder;
using QnA.Inference.Tests.Tokenization;
using Xunit;

namespace QnA.Inference.Tests.Encoder;

public sealed class GoldenGrounderTests
{
    private const string File = "golden/grounder.jsonl";

    /// <summary>Measured 1.3e-5 at worst, on every path; the file's own rounding is 5e-6.</summary>
    private const float LargestDifference = 5e-5f;

    [Theory, MemberData(nameof(Paths.Names), MemberType = typeof(Paths))]
    public void Logits_are_those_of_pytorch(string path)
    {
        var golden = GoldenFile.Lines(File).ToList();
        var model = Paths.Models(path).Grounder;
        var (start, end, answerable, support) = (0f, 0f, 0f, 0f);

        model.Encoder.Encode(
            [.. golden.Select(line => new PieceSequence(line.Numbers("ids"), line.Numbers("types")))],
            (i, hidden) =>
            {
                var spans = model.Spans(hidden);
                start = Math.Max(start, Difference(Logits(golden[i], "start"), spans.Start));
                end = Math.Max(end, Difference(Logits(golden[i], "end"), spans.End));
                answerable = Math.Max(answerable, Math.Abs(golden[i].GetProperty("answerable").GetSingle() - spans.Answerable));
                support = Math.Max(support, Math.Abs(golden[i].GetProperty("support").GetSingle() - model.Support(hidden)));
            },
            threads: 1,
            TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{path}: start {start:g3}, end {end:g3}, answerable {answerable:g3}, support {support:g3}");
        Assert.Equal(40, golden.Count);
        Assert.InRange(Math.Max(Math.Max(start, end), Math.Max(answerable, support)), float.Epsilon, LargestDifference);
    }

    private static float[] Logits(JsonElement line, string name) => [.. line.GetProperty(name).EnumerateArray().Select(x => x.GetSingle())];

    private static float Difference(float[] a, float[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max();
}
