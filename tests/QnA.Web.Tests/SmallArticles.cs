namespace QnA.Web.Tests;

/// <summary>A folder with two short articles, for tests that need a host of their own.</summary>
internal sealed class SmallArticles : IDisposable
{
    public const string Question = "How long is the bridge?";

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

    private readonly TemporaryFolder _folder = new();

    public SmallArticles()
    {
        Directory.CreateDirectory(Path);
        File.WriteAllText(FileOf("bridge.txt"), Bridge);
        File.WriteAllText(FileOf("ferry.txt"), Ferry);
    }

    /// <summary>The articles folder.</summary>
    public string Path => _folder.File("articles");

    /// <summary>A folder for index and data.</summary>
    public string Data => _folder.File("data");

    public string FileOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes the article on the bridge anew, with another length.</summary>
    public void SetLength(int metres) => File.WriteAllText(FileOf("bridge.txt"), Bridge.Replace("412", $"{metres}", StringComparison.Ordinal));

    public void Dispose() => _folder.Dispose();
}
