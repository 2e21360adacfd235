using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QnA.Cli.Tests.Processes;
using QnA.Evaluation.Tests.Answerers;
using QnA.Testing;
using Xunit;

namespace QnA.Cli.Tests.Evaluating;

public sealed partial class RunCommandTests : IDisposable
{
    private const int Questions = 2000;
    private const int Kills = 4;

    private readonly EvalProcess _eval = new();

    public void Dispose() => _eval.Dispose();

    [Fact]
    public async Task Run_scores_the_answers_of_a_service()
    {
        await using var server = new AskServer { Reply = Refuse };

        var result = await _eval.RunAsync("run", _eval.TinySet, "--against", server.Address.AbsoluteUri, "--out", _eval.PathTo("run"));

        Assert.True(result.Code == 0, result.ToString());
        Assert.Matches(@"Nugget recall \(strict\) +0\.000", result.Out);
        Assert.Matches(@"Refused of what is to be refused +1\.000", result.Out);
        Assert.Equal(17, (await File.ReadAllLinesAsync(Path.Combine(_eval.PathTo("run"), "records.jsonl"), TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Run_scores_what_a_language_model_words()
    {
        await using var model = new ChatServer { Reply = r => ChatReply.Text(FirstEvidence().Match(r.LastText) is { Success: true } first ? $"{first.Groups["text"].Value} [1]" : "nothing") };

        var result = await _eval.RunWithModelAsync(model.Endpoint, "run", _eval.TinySet, "--answerer", "generative", "--out", _eval.PathTo("run"));

        Assert.True(result.Code == 0, result.ToString());
        Assert.Contains("generative", result.Out, StringComparison.Ordinal);
        var records = await File.ReadAllTextAsync(Path.Combine(_eval.PathTo("run"), "records.jsonl"), TestContext.Current.CancellationToken);
        Assert.Contains("\"answerer\":\"generative\",\"chat\":\"test-model\"", records, StringComparison.Ordinal);
        Assert.NotEmpty(model.Requests);
    }

    [Fact]
    public async Task Run_with_a_language_model_is_skipped_when_none_is_configured()
    {
        var result = await _eval.RunAsync("run", _eval.TinySet, "--answerer", "generative");

        Assert.Equal((0, ""), (result.Code, result.Out));
        Assert.StartsWith("Skipped: --answerer generative was asked for, but no language model is configured. Set QnA:Chat:Provider", result.Error);
    }

    [Fact]
    public async Task Run_says_that_the_service_is_not_there()
    {
        var server = new AskServer();
        await server.DisposeAsync();

        var result = await _eval.RunAsync("run", _eval.TinySet, "--against", server.Address.AbsoluteUri);

        Assert.Equal(1, result.Code);
        Assert.Contains("cannot be reached", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_gives_the_same_records_twice_times_aside()
    {
        var first = await _eval.RunAsync("run", _eval.TinySet, "--out", _eval.PathTo("a"), "--no-cache");
        var second = await _eval.RunAsync("run", _eval.TinySet, "--out", _eval.PathTo("b"), "--no-cache", "--parallel", "1");

        Assert.True(first.Code == 0 && second.Code == 0, first.ToString() + second);
        Assert.Equal(await TimelessAsync("a"), await TimelessAsync("b"));
    }

    [Fact]
    public async Task Compare_shows_which_questions_changed_and_what_was_said()
    {
        await _eval.RunAsync("run", _eval.TinySet, "--out", _eval.PathTo("a"));
        await _eval.RunAsync("run", _eval.TinySet, "--out", _eval.PathTo("b"), "--setting", "Answering:Threshold=0.95");

        var result = await _eval.RunAsync("compare", _eval.PathTo("a"), _eval.PathTo("b"));

        Assert.True(result.Code == 0, result.ToString());
        Assert.Contains("Threshold=0.1", result.Out, StringComparison.Ordinal);
        Assert.Contains("Newly failing", result.Out, StringComparison.Ordinal);
        Assert.Matches(@"Nugget recall \(strict\) .* paired bootstrap", result.Out);
        Assert.Matches(@"t0\d \[\w+\]", result.Out);
    }

    // In the last numbered block of the prompt: the one before it is an example.
    [GeneratedRegex(@"^\[1\] \([^\n]*?\) (?<text>[^\n]*)", RegexOptions.Multiline)]
    private static partial Regex FirstEvidence();

    /// <summary>2,000 questions over real HTTP, the process killed several times; then it goes on to the same records.</summary>
    [Fact]
    public async Task Run_goes_on_to_the_same_scores_when_it_was_killed()
    {
        await using var server = new AskServer { Reply = Refuse };
        var set = ManyQuestions();
        string[] Run(string name) => ["run", set, "--against", server.Address.AbsoluteUri, "--out", _eval.PathTo(name)];
        var whole = await _eval.RunAsync(Run("whole"));
        Assert.True(whole.Code == 0, whole.ToString());
        Assert.Equal(Questions, server.Requests.Count);
        server.Requests.Clear();

        for (var kill = 1; kill <= Kills; kill++)
        {
            var before = server.Requests.Count;
            using var process = QnaProcess.Start(_eval.WorkingFolder, _eval.Environment, ["eval", .. Run("killed")]);
            while (server.Requests.Count < before + (Questions / (Kills + 2)) && !process.HasExited)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            Assert.False(process.HasExited, "it ended before it could be killed");
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var resumed = await _eval.RunAsync(Run("killed"));

        Assert.True(resumed.Code == 0, resumed.ToString());
        Assert.Equal(await TimelessAsync("whole"), await TimelessAsync("killed"));
        Assert.Equal(Scores(whole), Scores(resumed));
        Assert.InRange(server.Requests.Count, Questions, Questions + (Kills * 50)); // what was done was not asked again
    }

    [Theory]
    [InlineData("run", "nowhere", "no data set nowhere")]
    [InlineData("run", "tiny", "--limit", "0", "at least 1")]
    [InlineData("run", "tiny", "--answerer", "oracle", "extractive")]
    [InlineData("run", "tiny", "--setting", "Nothing:Here=1", "QnA:Nothing")]
    [InlineData("run", "tiny", "--setting", "Retrieval", "Section:Key=Value")]
    [InlineData("run", "tiny", "--against", "localhost", "http://host:port")]
    public async Task Run_says_what_is_wrong_with_its_input(params string[] argsAndExpected)
    {
        var result = await _eval.RunAsync(argsAndExpected[..^1]);

        Assert.Equal(2, result.Code);
        Assert.Contains(argsAndExpected[^1], result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_says_which_line_of_the_labels_is_wrong()
    {
        await File.AppendAllTextAsync(Path.Combine(_eval.TinySet, "questions.jsonl"), "{ \"id\": 7 }\n", TestContext.Current.CancellationToken);

        var result = await _eval.RunAsync("run", _eval.TinySet);

        Assert.Equal(2, result.Code);
        Assert.Contains("questions.jsonl, line 13", result.Error, StringComparison.Ordinal);
    }

    private string ManyQuestions()
    {
        var folder = _eval.PathTo("many");
        Directory.CreateDirectory(Path.Combine(folder, "articles"));
        File.WriteAllText(Path.Combine(folder, "articles", "a.txt"), "One sentence stands here.\n");
        File.WriteAllLines(Path.Combine(folder, "questions.jsonl"), Enumerable.Range(1, Questions).Select(i => string.Create(
            CultureInfo.InvariantCulture, $$"""{ "id": "q{{i}}", "kind": "{{(i % 3 == 0 ? "number" : "fact")}}", "question": "What is number {{i}}?", "answerable": {{(i % 2 == 0 ? "true" : "false")}} }""")));
        return folder;
    }

    private static (int Status, string Body) Refuse(JsonNode request) => (200, new JsonObject
    {
        ["question"] = (string?)request["question"],
        ["standaloneQuestion"] = (string?)request["question"],
        ["status"] = "refused",
        ["answer"] = "The articles do not say.",
        ["checked"] = new JsonObject { ["files"] = 1, ["sentencesSearched"] = 1, ["sentencesRead"] = 1 },
    }.ToJsonString());

    private async Task<string> TimelessAsync(string run) => Times.Replace(
        await File.ReadAllTextAsync(Path.Combine(_eval.PathTo(run), "records.jsonl"), TestContext.Current.CancellationToken), "");

    private static string Scores(RunResult result) => result.Out[result.Out.IndexOf("value", StringComparison.Ordinal)..result.Out.IndexOf("Kept in", StringComparison.Ordinal)];

    [GeneratedRegex("\"(totalMs|retrieveMs|groundMs|milliseconds)\":[0-9.E+-]+")]
    private static partial Regex Times { get; }
}
