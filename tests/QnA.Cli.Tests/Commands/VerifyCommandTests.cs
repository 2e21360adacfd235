using Xunit;

namespace QnA.Cli.Tests.Commands;

public sealed class VerifyCommandTests(SmallCorpus corpus) : IClassFixture<SmallCorpus>
{
    [Fact]
    public async Task Verify_exits_with_zero_for_an_answer_just_given()
    {
        var answer = await AskAsync();

        var run = await VerifyAsync(answer, corpus.Articles);

        Assert.True(run.Code == 0, run.ToString());
        Assert.StartsWith("ok     [1] ferry.txt:3: ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith(" checked: ok.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_exits_with_three_and_finds_the_quote_when_the_file_changed()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteArticles(folder.Path);
        var ferry = folder.File("ferry.txt");
        await File.WriteAllTextAsync(ferry, "A line on top.\n" + await File.ReadAllTextAsync(ferry, Cancel), Cancel);

        var run = await VerifyAsync(await AskAsync(), folder.Path);

        Assert.Equal(3, run.Code);
        Assert.Contains("stale  [1] ferry.txt:3: the file has changed; the quote still stands on line 4", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_exits_with_one_when_a_file_is_gone_or_a_quote_was_altered()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteArticles(folder.Path);
        var answer = await AskAsync();

        var altered = await VerifyAsync(answer.Replace("steered the ferry", "steered a ferry", StringComparison.Ordinal), folder.Path);
        File.Delete(folder.File("ferry.txt"));
        var gone = await VerifyAsync(answer, folder.Path);

        Assert.Equal(1, altered.Code);
        Assert.Contains("does not hold the quote", altered.Out, StringComparison.Ordinal);
        Assert.Equal(1, gone.Code);
        Assert.Contains("the file is missing", gone.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_never_opens_a_file_outside_the_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("articles/a.txt", "Something.");
        folder.Write("secret.txt", await File.ReadAllTextAsync(Path.Combine(corpus.Articles, "ferry.txt"), Cancel));
        var answer = (await AskAsync()).Replace("\"ferry.txt\"", "\"../secret.txt\"", StringComparison.Ordinal);

        var run = await VerifyAsync(answer, folder.File("articles"));

        Assert.Equal(1, run.Code);
        Assert.Contains("the file is missing", run.Out, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string> AskAsync() =>
        (await InProcess.RunAsync("ask", "Who steered the ferry Solveig?", "--json", "--articles", corpus.Articles, "--index", corpus.Index)).Out;

    private static Task<RunResult> VerifyAsync(string answer, string articles) =>
        InProcess.RunWithInputAsync(answer, "verify", "-", "--articles", articles);
}
