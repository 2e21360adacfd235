using Xunit;

namespace QnA.Cli.Tests.Commands;

public sealed class IndexCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Index => _folder.File("index.db");

    public IndexCommandTests() => SmallCorpus.WriteArticles(Articles);

    private string Articles => _folder.File("articles");

    [Fact]
    public async Task Index_says_what_was_added_changed_removed_and_left_out()
    {
        var first = await RunAsync("index", Articles);
        File.Delete(Path.Combine(Articles, "bridge.txt"));
        await File.AppendAllTextAsync(Path.Combine(Articles, "ferry.txt"), "It was blue.\n", TestContext.Current.CancellationToken);
        _folder.Write("articles/new.md", "The harbour was built in 1650.\n");
        _folder.Write("articles/empty.txt", "");

        var second = await RunAsync("index", Articles);

        Assert.Equal(0, first.Code);
        Assert.Contains("     2 added:\n         bridge.txt\n         ferry.txt\n", first.Out, StringComparison.Ordinal);
        Assert.Equal(0, second.Code);
        Assert.Contains("     1 added:\n         new.md\n", second.Out, StringComparison.Ordinal);
        Assert.Contains("     1 changed:\n         ferry.txt\n", second.Out, StringComparison.Ordinal);
        Assert.Contains("     1 removed:\n         bridge.txt\n", second.Out, StringComparison.Ordinal);
        Assert.Contains("     1 left out:\n         empty.txt: The file is empty.", second.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_builds_from_nothing_when_asked_to()
    {
        await RunAsync("index", Articles);

        var again = await RunAsync("index", Articles);
        var rebuilt = await RunAsync("index", Articles, "--rebuild");

        Assert.Contains("     2 unchanged", again.Out, StringComparison.Ordinal);
        Assert.Contains("(built from nothing)", rebuilt.Out, StringComparison.Ordinal);
        Assert.Contains("     2 added:", rebuilt.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_leaves_a_file_of_somebody_else_alone()
    {
        await File.WriteAllTextAsync(Index, "precious", TestContext.Current.CancellationToken);

        var run = await RunAsync("index", Articles);
        var rebuild = await RunAsync("index", Articles, "--rebuild");

        Assert.Equal(2, run.Code);
        Assert.Equal(2, rebuild.Code);
        Assert.Equal("precious", await File.ReadAllTextAsync(Index, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Ask_builds_the_index_once_and_later_looks_only_for_changes()
    {
        var first = await RunAsync("ask", "Who steered the ferry Solveig?", "--articles", Articles);
        var second = await RunAsync("ask", "Who steered the ferry Solveig?", "--articles", Articles);
        await File.AppendAllTextAsync(Path.Combine(Articles, "ferry.txt"), "The ferry Solveig was built in 1954.\n", TestContext.Current.CancellationToken);
        var third = await RunAsync("ask", "When was the ferry Solveig built?", "--articles", Articles);

        Assert.Contains("Building the index", first.Error, StringComparison.Ordinal);
        Assert.Equal(first.Out, second.Out);
        Assert.Empty(second.Error);
        Assert.Contains("(1 changed)", third.Error, StringComparison.Ordinal);
        Assert.Contains("1954", third.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_builds_a_damaged_index_anew()
    {
        await RunAsync("index", Articles);
        var bytes = await File.ReadAllBytesAsync(Index, TestContext.Current.CancellationToken);
        bytes.AsSpan(4096, 8192).Fill(0x5A);
        await File.WriteAllBytesAsync(Index, bytes, TestContext.Current.CancellationToken);

        var run = await RunAsync("ask", "Who steered the ferry Solveig?", "--articles", Articles);

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("Henrik Moe", run.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<RunResult> RunAsync(params string[] args) => InProcess.RunAsync([.. args, "--index", Index]);
}
