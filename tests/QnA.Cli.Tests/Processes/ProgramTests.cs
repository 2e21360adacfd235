using QnA.Answering;
using Xunit;

namespace QnA.Cli.Tests.Processes;

public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Index => _folder.File("index.db");

    [Fact]
    public async Task Ask_answers_from_the_seeds_with_citations_that_verify()
    {
        var ask = await RunAsync("ask", "what weapons did Iran want?", "--json", "--index", Index);
        var answer = _folder.Write("answer.json", ask.Out);
        var verify = await RunAsync("verify", answer);
        var plain = await RunAsync("ask", "what weapons did Iran want?", "--index", Index);

        Assert.True(ask.Code == 0, ask.ToString());
        Assert.Contains("Building the index", ask.Error, StringComparison.Ordinal);
        Assert.NotEmpty(AnswerJson.Read(ask.Out).Citations);
        Assert.True(verify.Code == 0, verify.ToString());
        Assert.Equal(0, plain.Code);
        Assert.Empty(plain.Error);
        Assert.DoesNotContain('\u001b', plain.Out);
        Assert.All(AnswerJson.Read(ask.Out).Citations, c => Assert.Contains($"[{c.Number}] {c.File}:{c.StartLine}", plain.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_processes_at_once_both_answer_from_an_index_that_neither_had()
    {
        SmallCorpus.WriteArticles(_folder.File("articles"));
        string[] args = ["ask", "Who steered the ferry Solveig?", "--articles", _folder.File("articles"), "--index", Index];

        var runs = await Task.WhenAll(RunAsync(args), RunAsync(args), RunAsync(args));

        Assert.All(runs, run => Assert.True(run.Code == 0, run.ToString()));
        Assert.Single(runs.Select(r => r.Out).Distinct());
    }

    [Theory]
    [InlineData("QnA__Answering__Threshold", "7", "QnA:Answering:Threshold")]
    [InlineData("QnA__Answering__Treshold", "0.7", "QnA:Answering:Treshold")]
    public async Task Qna_exits_with_two_and_names_a_setting_of_the_environment_that_is_wrong(string name, string value, string setting)
    {
        var run = await QnaProcess.RunAsync(_folder.Path, [(name, value)], "articles", "--articles", Repository.Seeds);

        Assert.Equal(2, run.Code);
        Assert.Contains(setting, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Doctor_says_which_setting_comes_from_the_environment()
    {
        var run = await QnaProcess.RunAsync(
            _folder.Path, [("QnA__Answering__Threshold", "0.6")], "doctor", "--articles", Repository.Seeds, "--index", Index);

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("QnA:Answering:Threshold = 0.6  (environment QnA__Answering__Threshold)", run.Out, StringComparison.Ordinal);
        Assert.Contains("QnA:Answering:ReadingBudget = 12  (appsettings.json)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Qna_says_to_name_the_articles_where_there_are_none()
    {
        var run = await RunInAsync(_folder.Path, "ask", "x");

        Assert.Equal(2, run.Code);
        Assert.Contains("--articles", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<RunResult> RunAsync(params string[] args) => RunInAsync(Repository.Root, args);

    private static Task<RunResult> RunInAsync(string directory, params string[] args) => QnaProcess.RunAsync(directory, args);
}
