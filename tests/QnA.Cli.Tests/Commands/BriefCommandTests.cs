using QnA.Answering;
using QnA.Briefing;
using Xunit;

namespace QnA.Cli.Tests.Commands;

public sealed class BriefCommandTests(SmallCorpus corpus) : IClassFixture<SmallCorpus>
{
    [Fact]
    public async Task Brief_prints_points_with_marks_and_their_sources()
    {
        var run = await BriefAsync("the ferry Solveig");

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        Assert.Contains("\nMAIN POINTS\n1. ", run.Out, StringComparison.Ordinal);
        Assert.Contains("The ferry Solveig made its last crossing on Friday. [", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nSOURCES\nLast trip of the old ferry (ferry.txt)\n[1] ferry.txt:3\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public async Task Brief_prints_each_sentence_once_in_full()
    {
        var run = await BriefAsync("the ferry Solveig");

        var brief = BriefJson.Read((await BriefAsync("the ferry Solveig", "--json")).Out);
        Assert.All(brief.Points, p => Assert.Equal(2, run.Out.Split(p.Sentences[^1].Text).Length));
    }

    [Fact]
    public async Task Brief_prints_one_json_object_whose_quotes_stand_in_the_files()
    {
        var run = await BriefAsync("the ferry Solveig", "--json");

        var brief = BriefJson.Read(run.Out);
        Assert.Equal(AnswerStatus.Answered, brief.Status);
        Assert.NotEmpty(brief.Citations);
        Assert.All(brief.Citations, c => Assert.Equal(c.Quote, File.ReadAllText(Path.Combine(corpus.Articles, c.File))[c.Start..c.End]));
    }

    [Fact]
    public async Task Brief_prints_headings_and_footnotes_as_markdown()
    {
        var run = await BriefAsync("the ferry Solveig", "--markdown");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("# the ferry Solveig\n\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n## Main points\n\n1. ", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n[^1]: Last trip of the old ferry, ferry.txt:3: \"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_exits_with_three_when_the_articles_do_not_cover_the_topic()
    {
        var run = await BriefAsync("the population of Lisbon");

        Assert.Equal(3, run.Code);
        Assert.Contains("The articles do not cover this.", run.Out, StringComparison.Ordinal);
        Assert.Contains("of 2 articles were searched", run.Out, StringComparison.Ordinal);
        Assert.Contains("Nearest, not on the topic: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_understands_a_question_for_an_overview()
    {
        var run = await BriefAsync("What do the articles say about the ferry Solveig?");

        Assert.Equal(0, run.Code);
        Assert.Contains("Understood as: the ferry Solveig", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  ")]
    [InlineData("?")]
    public async Task Brief_exits_with_two_when_the_topic_is_empty(string topic)
    {
        var run = await BriefAsync(topic);

        Assert.Equal(2, run.Code);
        Assert.Contains("The topic is empty.", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Brief_exits_with_two_when_two_forms_are_asked_for()
    {
        var run = await BriefAsync("ferry", "--json", "--markdown");

        Assert.Equal(2, run.Code);
        Assert.Contains("exclude each other", run.Error, StringComparison.Ordinal);
    }

    private Task<RunResult> BriefAsync(params string[] args) =>
        InProcess.RunAsync(["brief", .. args, "--articles", corpus.Articles, "--index", corpus.Index]);
}
