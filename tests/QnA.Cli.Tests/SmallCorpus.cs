using Xunit;

namespace QnA.Cli.Tests;

/// <summary>Two short articles with an index that is made once and shared by the tests that only read.</summary>
public sealed class SmallCorpus : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Articles => _folder.File("articles");

    public string Index => _folder.File("index.db");

    public async ValueTask InitializeAsync()
    {
        WriteArticles(Articles);
        var built = await InProcess.RunAsync("index", "--articles", Articles, "--index", Index);
        Assert.Equal(0, built.Code);
    }

    public static void WriteArticles(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "bridge.txt"), Bridge);
        File.WriteAllText(Path.Combine(folder, "ferry.txt"), Ferry);

        // Files that are seconds old are compared by content on every run; these tests want the settled state.
        foreach (var file in Directory.GetFiles(folder))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2024, 5, 1, 12, 0, 0, DateTimeKind.Utc));
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private const string Bridge =
        """
        The new bridge of Arnvik opens

        The bridge across the Arn was opened on Saturday by Mayor Lotte Brandt. It is 412 metres long and cost 38 million crowns.
        Engineers from Halden worked on it for three years. Cyclists may use the bridge free of charge.

        """;

    private const string Ferry =
        """
        Last trip of the old ferry

        The ferry Solveig made its last crossing on Friday. Captain Henrik Moe steered the ferry Solveig.
        The ferry carried 40 cars and 200 passengers. It will be sold to a museum in Bergen.

        """;
}
