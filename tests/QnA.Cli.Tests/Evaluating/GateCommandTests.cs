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
