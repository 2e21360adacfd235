using Xunit;

namespace QnA.Cli.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("ask")]
    [InlineData("nonsense")]
    [InlineData("index", "--nonsense", "--also")]
    [InlineData("ask", "x", "--json", "--markdown")]
    [InlineData("ask", "x", "--top", "0")]
    [InlineData("ask", "x", "--top", "many")]
    [InlineData("search")]
    [InlineData("verify")]
    [InlineData("index", "a", "--articles", "b")]
    public async Task Qna_exits_with_two_and_points_at_help_when_called_wrongly(params string[] args)
    {
        var run = await InProcess.RunAsync(args);

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.StartsWith("qna: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask", "who is it?", "--jsn")]
    [InlineData("search", "-top", "words")]
    public async Task Qna_takes_no_mistyped_option_for_a_word(params string[] args)
    {
        var run = await InProcess.RunAsync(args);

        Assert.Equal(2, run.Code);
        Assert.Contains("There is no option -", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    public async Task Ask_exits_with_two_when_the_question_is_empty(string question)
    {
        var run = await InProcess.RunAsync("ask", question);

        Assert.Equal(2, run.Code);
        Assert.Contains("The question is empty", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_exits_with_two_when_standard_input_is_empty()
    {
        var run = await InProcess.RunWithInputAsync("\n", "ask", "-");

        Assert.Equal(2, run.Code);
    }

    [Theory]
    [InlineData("ask", "x")]
    [InlineData("search", "x")]
    [InlineData("articles")]
    [InlineData("index")]
    [InlineData("chat")]
    public async Task Qna_exits_with_two_and_names_the_folder_when_it_is_missing(params string[] args)
    {
        var run = await InProcess.RunAsync([.. args, "--articles", "/there/is/no/such/folder"]);

        Assert.Equal(2, run.Code);
        Assert.Contains("/there/is/no/such/folder", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData(null, "cannot be read")]
    [InlineData("not json", "it is not JSON")]
    [InlineData("{}", "must be a JSON array")]
    [InlineData("[1]", "turn 1 is wrong: it has no text \"question\"")]
    [InlineData("[{\"question\":\"a\",\"answer\":\"b\"},{\"question\":\"c\"}]", "turn 2 is wrong: it has no \"answer\"")]
    [InlineData("[{\"question\":\"a\",\"answer\":5}]", "neither text nor an answer object")]
    [InlineData("[{\"question\":\"a\",\"answer\":{\"no\":\"answer\"}}]", "is not one that qna wrote")]
    public async Task Ask_exits_with_two_and_says_where_a_history_is_wrong(string? content, string message)
    {
        using var folder = new TemporaryFolder();
        var file = content is null ? folder.File("none.json") : folder.Write("history.json", content);

        var run = await InProcess.RunAsync("ask", "and then?", "--history", file);

        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no answer at all")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task Verify_exits_with_two_when_the_file_holds_no_answer(string content)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("answer.json", content);

        var run = await InProcess.RunAsync("verify", file);

        Assert.Equal(2, run.Code);
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_command_and_exits_with_zero()
    {
        var run = await InProcess.RunAsync("--help");

        Assert.Equal(0, run.Code);
        Assert.All(["ask", "chat", "index", "search", "articles", "verify", "doctor"], name => Assert.Contains("\n  " + name, run.Out, StringComparison.Ordinal));
    }
}
