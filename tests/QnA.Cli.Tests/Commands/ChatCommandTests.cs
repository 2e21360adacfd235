using Xunit;

namespace QnA.Cli.Tests.Commands;

public sealed class ChatCommandTests(SmallCorpus corpus) : IClassFixture<SmallCorpus>
{
    [Fact]
    public async Task Chat_keeps_the_history_until_told_otherwise()
    {
        var run = await ChatAsync("Who steered the ferry Solveig?\n\nWhen did it make its last crossing?\n/new\nhello\n/quit\nWho opened the bridge?\n");

        Assert.Equal(0, run.Code);
        Assert.Contains("Understood as: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("Friday", run.Out, StringComparison.Ordinal);
        Assert.Contains("A new conversation.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Lotte Brandt", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_goes_on_after_a_question_it_cannot_take_and_ends_with_the_input()
    {
        var run = await ChatAsync(new string('x', 5000) + "\n/nonsense\nWho steered the ferry Solveig?");

        Assert.Equal(0, run.Code);
        Assert.Contains("Henrik Moe", run.Out, StringComparison.Ordinal);
        Assert.Contains("There is no /nonsense", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.TrimEnd().Split('\n').Length);
    }

    private Task<RunResult> ChatAsync(string input) =>
        InProcess.RunWithInputAsync(input, "chat", "--articles", corpus.Articles, "--index", corpus.Index);
}
