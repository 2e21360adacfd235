using System.Text.Json.Nodes;
using Xunit;

namespace QnA.Cli.Tests.Evaluating;

public sealed class GateCommandTests : IDisposable
{
    private readonly EvalProcess _eval = new();

    private string Baseline => _eval.PathTo("baseline.json");

    public void Dispose() => _eval.Dispose();

    [Fact]
    public async Task Gate_opens_on_what_was_accepted_and_shuts_on_less()
    {
        var accepted = await _eval.RunAsync("accept", "--set", _eval.TinySet, "--baseline", Baseline, "--reason", "first", "--floor", "tiny:nuggetRecall=0.5", "--checks", "2");
        var same = await _eval.RunAsync("gate", "--baseline", Baseline);
        var bakery = Path.Combine(_eval.TinySet, "articles", "bakery.txt");
        File.WriteAllText(bakery, (await File.ReadAllTextAsync(bakery, TestContext.Current.CancellationToken)).Replace("boathouse", "mill", StringComparison.Ordinal));
        var worse = await _eval.RunAsync("gate", "--baseline", Baseline);

        Assert.True(accepted.Code == 0, accepted.ToString());
        Assert.True(same.Code == 0, same.ToString());
        Assert.True(worse.Code == 1, worse.ToString());
        Assert.Contains("newly failing  t07", worse.Out, StringComparison.Ordinal);
        Assert.Contains("FAIL", worse.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_shuts_when_composed_sentences_are_checked_worse_until_that_is_accepted()
    {
        const string Crust = "The jury praised the crust.";
        var sentences = Path.Combine(_eval.TinySet, "adversarial.jsonl");
        await WriteAsync(AdversarialSample.Line("a1", "tune", Crust, Crust, null, "articles/bakery.txt"), AdversarialSample.Line("a2", "tune", "The jury praised 3 crusts.", Crust, "figure", "articles/bakery.txt"));
        var accepted = await _eval.RunAsync("accept", "--set", _eval.TinySet, "--baseline", Baseline, "--reason", "first", "--checks", "0");
        var same = await _eval.RunAsync("gate", "--baseline", Baseline);
        await WriteAsync(AdversarialSample.Line("a1", "tune", Crust, Crust, null, "articles/bakery.txt"), AdversarialSample.Line("a2", "tune", Crust, Crust, "figure", "articles/bakery.txt"));
        var worse = await _eval.RunAsync("gate", "--baseline", Baseline, "--report", _eval.PathTo("report.html"));
        var taken = await _eval.RunAsync("accept", "--baseline", Baseline, "--composed", "--reason", "the labels were changed");
        var open = await _eval.RunAsync("gate", "--baseline", Baseline);
        await WriteAsync("{");
        var broken = await _eval.RunAsync("gate", "--baseline", Baseline);

        Assert.True(accepted.Code == 0 && same.Code == 0, accepted.ToString() + same);
        Assert.Contains("unsupportedShown 0.000", accepted.Out, StringComparison.Ordinal);
        Assert.Matches("  unsupportedShown +0.000  was 0.000", same.Out);
        Assert.True(worse.Code == 1, worse.ToString());
        Assert.Contains("FAIL  unsupportedShown is 1.000 (n = 1) and was 0.000", worse.Out, StringComparison.Ordinal);
        Assert.Contains("id=\"composed-title\"", await File.ReadAllTextAsync(_eval.PathTo("report.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(taken.Code == 0 && open.Code == 0, taken.ToString() + open);
        Assert.True(broken.Code == 2, broken.ToString());
        Assert.Contains("adversarial.jsonl, line 1", broken.Error, StringComparison.Ordinal);

        Task WriteAsync(params string[] lines) => File.WriteAllLinesAsync(sentences, lines, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Accept_takes_no_floors_with_composed_sentences_alone()
    {
        var result = await _eval.RunAsync("accept", "--baseline", Baseline, "--composed", "--reason", "x", "--floor", "tiny:nuggetRecall=0.5");

        Assert.Equal(2, result.Code);
        Assert.Contains("--composed asks no questions", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_says_that_it_knows_nothing_when_there_is_no_baseline()
    {
        var result = await _eval.RunAsync("gate", "--baseline", _eval.PathTo("nowhere.json"));

        Assert.Equal(2, result.Code);
        Assert.Contains("qna eval accept", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "date": "2026-01-01", "reason": "x", "sets": [ { "set": "gone", "folder": "gone", "setHash": "0", "seed": 1, "scores": [], "passed": [], "failed": {} } ] }""")]
    public async Task Gate_says_that_it_knows_nothing_when_the_baseline_cannot_be_used(string text)
    {
        await File.WriteAllTextAsync(Baseline, text, TestContext.Current.CancellationToken);

        var result = await _eval.RunAsync("gate", "--baseline", Baseline);

        Assert.Equal(2, result.Code);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nuggetRecall=0.5", "set:measure=value")]
    [InlineData("tiny:beauty=0.5", "no measure beauty")]
    [InlineData("tiny:citationRecall=0.5", "never gate")]
    public async Task Accept_says_what_is_wrong_with_a_floor(string floor, string expected)
    {
        var result = await _eval.RunAsync("accept", "--set", _eval.TinySet, "--baseline", Baseline, "--reason", "x", "--floor", floor);

        Assert.Equal(2, result.Code);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Baseline));
    }

    [Fact]
    public async Task Accept_refuses_a_run_below_its_own_floor()
    {
        var result = await _eval.RunAsync("accept", "--set", _eval.TinySet, "--baseline", Baseline, "--reason", "x", "--floor", "tiny:nuggetRecall=0.99", "--checks", "0");

        Assert.Equal(1, result.Code);
        Assert.Contains("nuggetRecall", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Baseline));
    }

    [Fact]
    public async Task Accept_keeps_date_and_reason()
    {
        await _eval.RunAsync("accept", "--set", _eval.TinySet, "--baseline", Baseline, "--reason", "because", "--checks", "0");

        var baseline = JsonNode.Parse(await File.ReadAllTextAsync(Baseline, TestContext.Current.CancellationToken))!; // an object
        Assert.Equal("because", (string?)baseline["reason"]);
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", (string?)baseline["date"]);
    }
}
