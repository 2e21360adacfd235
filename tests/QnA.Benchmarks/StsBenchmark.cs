using System.Globalization;
using System.Text.Json;
using QnA.Inference;

namespace QnA.Benchmarks;

/// <summary>
/// Rank correlation (Spearman) between cosine and human judgement of similarity on STS-B test and STS13 to STS16. Option:
/// <c>--data FOLDER</c>, which has <c>stsbenchmark/sts-test.csv</c> and <c>STS13.jsonl</c> and so on.
/// </summary>
internal static class StsBenchmark
{
    public static void Run(Options options)
    {
        var folder = options.Need("data");
        using var generator = new MiniLmEmbeddingGenerator(LocalModels.Load());
        Report("STS-B test", ReadBenchmark(Path.Combine(folder, "stsbenchmark", "sts-test.csv")), generator);
        foreach (var year in Enumerable.Range(13, 4))
            Report($"STS{year}", ReadLines(Path.Combine(folder, $"STS{year}.jsonl")), generator);
    }

    private static void Report(string name, IReadOnlyList<Pair> pairs, MiniLmEmbeddingGenerator generator)
    {
        var first = generator.Generate([.. pairs.Select(pair => pair.First)], CancellationToken.None);
        var second = generator.Generate([.. pairs.Select(pair => pair.Second)], CancellationToken.None);
        var cosines = first.Zip(second, (a, b) => System.Numerics.Tensors.TensorPrimitives.Dot(a.Vector.Span, b.Vector.Span));
        var spearman = RankCorrelation.Spearman([.. cosines.Select(cosine => (double)cosine)], [.. pairs.Select(pair => pair.Score)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-11} {pairs.Count,5} pairs  Spearman {spearman:f4}"));
    }

    /// <summary>Tab-separated: genre, file, year, number, score, first, second, and sometimes sources.</summary>
    private static List<Pair> ReadBenchmark(string file)
        => [.. File.ReadLines(file).Select(line => line.Split('\t')).Select(cells => new Pair(Number(cells[4]), cells[5], cells[6]))];

    private static List<Pair> ReadLines(string file)
    {
        var pairs = new List<Pair>();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var item = json.RootElement;
            pairs.Add(new Pair(item.GetProperty("score").GetDouble(), item.GetProperty("s1").GetString()!, item.GetProperty("s2").GetString()!));
        }

        return pairs;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Pair(double Score, string First, string Second);
}
