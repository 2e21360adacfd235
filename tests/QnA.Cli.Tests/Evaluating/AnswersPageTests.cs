using QnA.Cli.Evaluating;
using QnA.Cli.Rendering;
using Xunit;

namespace QnA.Cli.Tests.Evaluating;

/// <summary>The page in <c>docs</c> is what the command writes; asking thirty questions is left to the command.</summary>
public sealed class AnswersPageTests
{
    private static readonly IReadOnlyList<ShownQuestion> Shown = ShownQuestions.Read(Path.Combine(Repository.Root, "eval", "answers.jsonl"));

    [Fact]
    public void List_has_thirty_questions_of_different_kinds_on_articles_that_exist()
    {
        Assert.Equal(30, Shown.Count);
        Assert.Equal(Shown.Count, Shown.Select(s => s.Kind).Distinct().Count());
        Assert.Equal(Shown.Count, Shown.Select(s => s.Question).Distinct().Count());
        Assert.All(Shown, s => Assert.True(Directory.Exists(Path.Combine(Repository.Root, s.Articles)), s.Articles));
    }

    [Fact]
    public void Page_is_what_the_command_writes_around_the_answers_that_it_holds()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "answers.md"));
        var blocks = page.Split("\n```text\n").Skip(1).Select(b => b[..b.IndexOf("\n```\n", StringComparison.Ordinal)]).ToList();

        Assert.Equal(Shown.Count, blocks.Count);
        Assert.Equal(AnswersPage.Render([.. Shown.Zip(blocks)]), page);
        Assert.All(blocks, b => Assert.False(string.IsNullOrWhiteSpace(b)));
    }

    [Fact]
    public void Page_shows_earlier_turns_answer_and_comment()
    {
        var question = new ShownQuestion { Kind = "A follow-up", Question = "And *then*?", History = ["Who sold the ferry?"], Articles = "seeds", Comment = "Good." };

        var page = AnswersPage.Render([(question, "It sank. [1]\n```\n")]);

        Assert.EndsWith("## 1. A follow-up\n\n> Who sold the ferry?\n>\n> **And \\*then\\*?** (`seeds`)\n\n````text\nIt sank. [1]\n```\n````\n\nGood.\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_asks_the_questions_in_their_conversations_and_writes_the_page()
    {
        using var folder = new TemporaryFolder();
        var (list, page) = (folder.File("list.jsonl"), folder.File("page.md"));
        File.WriteAllText(list, """{"kind":"A pronoun","history":["Who is Yuri Ushakov?"],"question":"What did he say about Khamenei?","articles":"seeds","comment":"Right."}""");

        var run = await InProcess.RunAsync("eval", "answers", "--list", list, "--out", page, "--index", folder.File("index.db"));

        Assert.Equal(0, run.Code);
        var text = File.ReadAllText(page);
        Assert.Contains("> Who is Yuri Ushakov?\n", text, StringComparison.Ordinal);
        Assert.Contains("\n[1] ", text, StringComparison.Ordinal);
        Assert.EndsWith("\nRight.\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"question\":\"Who?\"}")]
    [InlineData("no JSON")]
    [InlineData("null")]
    public async Task Answers_says_which_line_is_wrong(string line)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("list.jsonl"), "\n" + line);

        var run = await InProcess.RunAsync("eval", "answers", "--list", folder.File("list.jsonl"), "--out", folder.File("page.md"));

        Assert.Equal(2, run.Code);
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
    }
}
