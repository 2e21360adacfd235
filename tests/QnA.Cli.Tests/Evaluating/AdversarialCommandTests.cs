using System.Text.Json.Nodes;
using QnA.Answering;
using Xunit;

namespace QnA.Cli.Tests.Evaluating;

public sealed class AdversarialCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _file;

    public AdversarialCommandTests()
    {
        SmallCorpus.WriteArticles(_folder.File("articles"));
        _file = _folder.Write("adversarial.jsonl", AdversarialSample.Text);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Adversarial_says_what_is_shown_by_kind_check_and_threshold()
    {
        var result = await RunAsync();

        Assert.True(result.Code == 0, result.ToString());
        Assert.Matches(@"(?m)^supported, not shown +0\.500 .* 2$", result.Out);
        Assert.Matches(@"(?m)^unsupported, shown +0\.333 .* 3$", result.Out);
        Assert.Matches(@"(?m)^  figure +0\.000 .* 2$", result.Out);
        Assert.Matches(@"(?m)^  detail +1\.000 .* 1$", result.Out);
        Assert.Matches(@"(?m)^quotation +0\.500 +0\.333$", result.Out); // nothing here rests on that check
        Assert.Matches(@"(?m)^0\.95 +0\.500 +0\.333$", result.Out); // a quote has probability 1
        Assert.Matches(@"One verdict takes \d+ ms \(median\)\.\n$", result.Out);
    }

    [Theory]
    [InlineData("tune", @"unsupported, shown +0\.000 .* 1\n", @"supported, not shown +0\.500 .* 2\n")]
    [InlineData("held_out", @"unsupported, shown +0\.500 .* 2\n", @"supported, not shown +- +0\n")]
    public async Task Adversarial_takes_one_part_of_the_set(string split, params string[] rows)
    {
        var result = await RunAsync("--split", split);

        Assert.True(result.Code == 0, result.ToString());
        Assert.All(rows, row => Assert.Matches(row, result.Out));
    }

    [Fact]
    public async Task Adversarial_prints_json_alone()
    {
        var result = await RunAsync("--json");

        var figures = JsonNode.Parse(result.Out)!; // an object
        Assert.Equal(0.5, (double?)figures["goodDropped"]?["value"]);
        Assert.Equal(3, (int?)figures["badShown"]?["n"]);
        Assert.Equal(AnsweringOptions.UsualSupport, (double?)figures["threshold"]);
        Assert.Equal("figure", (string?)figures["corruptions"]?[0]?["corruption"]);
    }

    [Fact]
    public async Task Adversarial_writes_every_verdict_the_figures_and_the_page()
    {
        var result = await RunAsync("--out", _folder.File("out"), "--report", _folder.File("pages/report.html"));

        Assert.True(result.Code == 0, result.ToString());
        var verdicts = (await ReadAsync("out/verdicts.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList(); // objects
        Assert.Equal(["a1", "a2", "a3", "b1", "b2"], verdicts.Select(v => (string?)v["pair"]?["id"]));
        Assert.Equal("figure", (string?)verdicts[2]["verdict"]?["objections"]?[0]?["kind"]);
        Assert.Equal(1.0 / 3, (double?)JsonNode.Parse(await ReadAsync("out/result.json"))?["badShown"]?["value"]);
        Assert.Contains("id=\"composed-title\"", await ReadAsync("pages/report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adversarial_names_a_file_that_is_not_there()
    {
        var result = await InProcess.RunAsync("eval", "adversarial", _folder.File("nowhere.jsonl"));

        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.Matches(@"^qna: .*nowhere\.jsonl cannot be read: .+\n$", result.Error);
    }

    [Theory]
    [InlineData("{", "line 6")]
    [InlineData("null", "line 6: The line holds null.")]
    [InlineData("""{"id":"c1"}""", "line 6: JSON deserialization for type")]
    [InlineData("a1", "line 6: the id a1 occurs twice")]
    [InlineData("blank", "line 6: A pair has a sentence")]
    [InlineData("quote", "c1: \"Nobody wrote this.\" is no sentence of articles/ferry.txt")]
    [InlineData("article", "articles/gone.txt: The file cannot be read")]
    public async Task Adversarial_says_which_line_is_wrong(string line, string expected)
    {
        await File.AppendAllTextAsync(_file, LineOf(line) + "\n", TestContext.Current.CancellationToken);

        var result = await RunAsync();

        Assert.Equal((2, ""), (result.Code, result.Out));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adversarial_says_that_there_is_nothing_to_judge()
    {
        await File.WriteAllTextAsync(_file, AdversarialSample.Line("a1", "tune", "Nothing.", "Nothing.", null) + "\n", TestContext.Current.CancellationToken);
        var part = await RunAsync("--split", "held_out");
        await File.WriteAllTextAsync(_file, "\n", TestContext.Current.CancellationToken);
        var nothing = await RunAsync();
        var unknown = await RunAsync("--split", "half");

        Assert.All([part, nothing, unknown], r => Assert.Equal((2, ""), (r.Code, r.Out)));
        Assert.Contains("has no sentences in the part held_out", part.Error, StringComparison.Ordinal);
        Assert.Contains("has no sentences.", nothing.Error, StringComparison.Ordinal);
        Assert.Contains("'half'", unknown.Error, StringComparison.Ordinal);
    }

    private static string LineOf(string name) => name switch
    {
        "a1" => AdversarialSample.Line("a1", "tune", "The ferry left.", "The ferry left.", null),
        "blank" => AdversarialSample.Line("c1", "tune", " ", "The ferry left.", null),
        "quote" => AdversarialSample.Line("c1", "tune", "The ferry left.", "Nobody wrote this.", null),
        "article" => AdversarialSample.Line("c1", "tune", "The ferry left.", "The ferry left.", null, "articles/gone.txt"),
        _ => name,
    };

    private Task<RunResult> RunAsync(params string[] args) => InProcess.RunAsync(["eval", "adversarial", _file, .. args]);

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(_folder.File(name), TestContext.Current.CancellationToken);
}
