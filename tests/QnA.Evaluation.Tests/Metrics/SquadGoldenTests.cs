using System.IO.Compression;
using System.Text.Json;
using QnA.Evaluation.Metrics;
using Xunit;

namespace QnA.Evaluation.Tests.Metrics;

/// <summary>The official predictions score what they are published to score; data/squad/README.md has the origin.</summary>
public sealed class SquadGoldenTests
{
    [Theory]
    [InlineData("dev-v1.1", "bert-ensemble", 10570, 86.21, 92.20)]
    [InlineData("dev-v1.1", "match-lstm-ensemble", 10570, 67.63, 76.76)]
    [InlineData("dev-v1.1", "logreg-baseline", 10570, 40.14, 50.98)]
    [InlineData("dev-v2.0", "bert-single", 11873, 78.74, 81.78)]
    [InlineData("dev-v2.0", "nlnet-single", 11873, 75.83, 78.78)]
    public void Official_predictions_get_the_published_scores(string set, string system, int questions, double exactMatch, double f1)
    {
        var items = Read(set, system);

        var exact = 100 * items.Average(item => Exact(item));
        var overlap = 100 * items.Average(item => item.Prediction is null ? 0 : TokenF1.Score(item.Prediction, item.Golds));

        Assert.Equal(questions, items.Count);
        Assert.Equal(exactMatch, Math.Round(exact, 2));
        Assert.Equal(f1, Math.Round(overlap, 2));
    }

    [Fact]
    public void Refusals_of_unanswerable_questions_get_the_published_score()
    {
        var unanswerable = Read("dev-v2.0", "bert-single").Where(item => item.Golds.Count == 0).ToList();

        var exact = 100 * unanswerable.Average(Exact);

        Assert.Equal(5945, unanswerable.Count);
        Assert.Equal(83.36, Math.Round(exact, 2));
    }

    // The official script: an unanswered question receives score 0.
    private static double Exact((IReadOnlyList<string> Golds, string? Prediction) item)
        => item.Prediction is null ? 0 : ExactMatch.Score(item.Prediction, item.Golds);

    private static List<(IReadOnlyList<string> Golds, string? Prediction)> Read(string set, string system)
    {
        var path = Repository.PathTo(Path.Combine("tests", "QnA.Evaluation.Tests", "data", "squad", set + ".jsonl.gz"));
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var items = new List<(IReadOnlyList<string>, string?)>();
        while (lines.ReadLine() is { } line)
        {
            using var question = JsonDocument.Parse(line);
            var golds = question.RootElement.GetProperty("answers").EnumerateArray().Select(answer => answer.GetString() ?? "");
            items.Add(([.. golds], question.RootElement.TryGetProperty(system, out var prediction) ? prediction.GetString() : null));
        }

        return items;
    }
}
