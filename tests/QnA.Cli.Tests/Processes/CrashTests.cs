using System.Text.Json;
using Microsoft.Extensions.AI;
using QnA.Answering;
using QnA.Embeddings;
using QnA.Indexing;
using QnA.Inference;
using QnA.Receipts;
using Xunit;

namespace QnA.Cli.Tests.Processes;

/// <summary>Kills <c>qna index</c> at random moments. 5 kills; 50, of a larger folder, when QNA_EXTENDED is 1.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Seed = 20250117;
    private static readonly bool IsExtended = Environment.GetEnvironmentVariable("QNA_EXTENDED") == "1";
    private static readonly int Kills = IsExtended ? 50 : 5;

    // Small batches make many steps at which a kill can strike.
    private static readonly (string Name, string Value)[] SmallSteps = [("QnA__Index__EmbeddingBatch", "4")];

    private readonly TemporaryFolder _folder = new();
    private readonly StationReports _reports;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _embeddings =
        EmbeddingGenerators.Create(new EmbeddingOptions(), LocalModels.Load());

    public CrashTests() => _reports = new StationReports(Articles, IsExtended ? 120 : 80);

    private string Articles => _folder.File("articles");

    private string Index => _folder.File("index.db");

    [Fact]
    public async Task Killing_index_leaves_the_old_state_or_the_new_and_never_something_else()
    {
        var random = new Random(Seed);
        var duration = await MeasureAsync();
        var (killed, outcomes) = (0, new List<string>());

        for (var i = 1; killed < Kills; i++)
        {
            Assert.True(i < 4 * Kills, $"Only {killed} of {i} runs were caught before they ended.");
            var isFresh = i % 2 == 1;
            if (isFresh)
            {
                DeleteIndex();
            }

            _reports.WriteGeneration(i);
            var wasKilled = await KillAsync(TimeSpan.FromMilliseconds(random.NextDouble() * duration.TotalMilliseconds));
            killed += wasKilled ? 1 : 0;

            outcomes.Add(StateAfter(i, isFresh));
            await AssertAnswersFromCurrentFilesAsync(i, withAnswer: IsExtended || killed is 1 or 2);
            var again = await RunAsync("index");
            Assert.True(again.Code == 0 && again.Out.Contains($" {_reports.Contents(i).Count} unchanged", StringComparison.Ordinal), again.ToString());
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {Seed}, {killed} kills within {duration.TotalMilliseconds:0} ms: {string.Join(' ', outcomes)}");
    }

    public void Dispose()
    {
        _embeddings.Dispose();
        _folder.Dispose();
    }

    /// <summary>How long an undisturbed build takes, process start included.</summary>
    private async Task<TimeSpan> MeasureAsync()
    {
        _reports.WriteGeneration(0);
        var started = TimeProvider.System.GetTimestamp();
        var built = await RunAsync("index");
        Assert.True(built.Code == 0, built.ToString());
        return TimeProvider.System.GetElapsedTime(started);
    }

    private async Task<bool> KillAsync(TimeSpan after)
    {
        using var process = QnaProcess.Start(_folder.Path, SmallSteps, "index", "--articles", Articles, "--index", Index);
        await Task.Delay(after, TestContext.Current.CancellationToken);
        var wasRunning = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return wasRunning;
    }

    /// <summary>Opens the index as the kill left it and finds that it is all old or all new.</summary>
    private string StateAfter(int generation, bool isFresh)
    {
        try
        {
            using var index = ArticleIndex.Open(Index, IndexFingerprint.Of(_embeddings, new IndexOptions()));
            var found = index.Articles.ToDictionary(a => a.Id, a => a.Hash);
            if (SameAs(found, _reports.Hashes(generation)))
            {
                return "new";
            }

            Assert.False(isFresh, "A fresh index shows a state that is not the whole folder.");
            Assert.True(SameAs(found, _reports.Hashes(generation - 1)), "The index is neither in its old nor in its new state.");
            return "old";
        }
        catch (IndexException exception) when (isFresh && exception.Problem == IndexProblem.Missing)
        {
            return "none";
        }
    }

    private async Task AssertAnswersFromCurrentFilesAsync(int generation, bool withAnswer)
    {
        var contents = _reports.Contents(generation);
        var hashes = _reports.Hashes(generation);
        var station = generation + 1;

        var search = await RunAsync("search", $"birds of station {station}", "--top", "5", "--json");
        Assert.True(search.Code == 0, search.ToString());
        using var passages = JsonDocument.Parse(search.Out);
        Assert.NotEqual(0, passages.RootElement.GetArrayLength());
        Assert.All(passages.RootElement.EnumerateArray(), passage => Assert.Contains(
            OneLine(passage.GetProperty("text").GetString()!), // every passage has a text
            OneLine(contents[passage.GetProperty("file").GetString()!]), // and a file
            StringComparison.Ordinal));

        if (withAnswer)
        {
            var ask = await RunAsync("ask", $"How many birds did station {station} count?", "--json");
            Assert.True(ask.Code is 0 or 3, ask.ToString());
            var verification = AnswerVerifier.Verify(
                AnswerJson.Read(ask.Out),
                file => contents.TryGetValue(file, out var text) ? new FileContent(text, hashes[file]) : null);
            Assert.Equal(VerificationState.Ok, verification.State);
        }
    }

    private Task<RunResult> RunAsync(params string[] args) =>
        QnaProcess.RunAsync(_folder.Path, SmallSteps, [.. args, "--articles", Articles, "--index", Index]);

    private void DeleteIndex()
    {
        foreach (var file in Directory.GetFiles(_folder.Path, "index.db*"))
        {
            File.Delete(file);
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool SameAs(Dictionary<string, string> found, Dictionary<string, string> expected) =>
        found.Count == expected.Count && expected.All(e => found.TryGetValue(e.Key, out var hash) && hash == e.Value);
}
