using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace QnA.Cli.Tests.Commands;

/// <summary>The package against what Teams takes: schema 1.22 of the manifest, sizes of the icons.</summary>
public sealed class TeamsPackageTests
{
    private const string BotId = "0e6f4d3c-1f8b-4a5e-9a52-6f0f4a1b2c3d";

    [Fact]
    public async Task Package_holds_manifest_and_icons_at_its_root()
    {
        using var folder = new TemporaryFolder();
        var run = await PackAsync(folder.File("bot.zip"));

        using var zip = ZipFile.OpenRead(folder.File("bot.zip"));

        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(e => e.FullName));
    }

    [Fact]
    public async Task Manifest_keeps_the_limits_of_its_schema()
    {
        using var folder = new TemporaryFolder();
        await PackAsync(folder.File("bot.zip"));

        var manifest = Manifest(folder.File("bot.zip"));

        Assert.Equal("1.22", Text(manifest, "manifestVersion"));
        Assert.Contains("/v1.22/", Text(manifest, "$schema"), StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+$", Text(manifest, "version"));
        Assert.Equal(BotId, Text(manifest, "id"));
        Assert.InRange(Text(manifest, "name", "short").Length, 1, 30);
        Assert.InRange(Text(manifest, "name", "full").Length, 1, 100);
        Assert.InRange(Text(manifest, "description", "short").Length, 1, 80);
        Assert.InRange(Text(manifest, "description", "full").Length, 1, 4000);
        Assert.InRange(Text(manifest, "developer", "name").Length, 1, 32);
        Assert.All(["websiteUrl", "privacyUrl", "termsOfUseUrl"], name => Assert.StartsWith("https://", Text(manifest, "developer", name), StringComparison.Ordinal));
        Assert.Matches("^#[0-9A-F]{6}$", Text(manifest, "accentColor"));
        Assert.Equal(["articles.example.com"], manifest.GetProperty("validDomains").EnumerateArray().Select(d => d.GetString()));
        Assert.Equal("color.png", Text(manifest, "icons", "color"));
        Assert.Equal("outline.png", Text(manifest, "icons", "outline"));

        var bot = Assert.Single(manifest.GetProperty("bots").EnumerateArray());
        Assert.Equal(BotId, Text(bot, "botId"));
        Assert.Subset(new HashSet<string?>(["personal", "team", "groupChat"]), bot.GetProperty("scopes").EnumerateArray().Select(s => s.GetString()).ToHashSet());
        Assert.InRange(bot.GetProperty("commandLists").GetArrayLength(), 1, 3);
        Assert.All(bot.GetProperty("commandLists").EnumerateArray().SelectMany(l => l.GetProperty("commands").EnumerateArray()), command =>
        {
            Assert.InRange(Text(command, "title").Length, 1, 128);
            Assert.InRange(Text(command, "description").Length, 1, 4000);
        });
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task Icon_is_a_png_of_the_size_that_Teams_wants(string name, int size)
    {
        using var folder = new TemporaryFolder();
        await PackAsync(folder.File("bot.zip"));

        var icon = Entry(folder.File("bot.zip"), name);

        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], icon[..8]);
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20)));
        Assert.Equal(6, icon[25]); // colours with transparency
    }

    [Fact]
    public async Task Outline_is_white_on_nothing()
    {
        using var folder = new TemporaryFolder();
        await PackAsync(folder.File("bot.zip"));

        var pixels = Pixels(Entry(folder.File("bot.zip"), "outline.png"), 32);

        Assert.All(pixels, p => Assert.Equal((255, 255, 255), (p.Red, p.Green, p.Blue)));
        Assert.Contains(pixels, p => p.Alpha == 0);
        Assert.Contains(pixels, p => p.Alpha == 255);
    }

    [Fact]
    public async Task Same_arguments_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        await PackAsync(folder.File("a.zip"));
        await PackAsync(folder.File("b.zip"));

        Assert.Equal(await File.ReadAllBytesAsync(folder.File("a.zip"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(folder.File("b.zip"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("my-bot", "articles.example.com", "--bot-id")]
    [InlineData("00000000-0000-0000-0000-000000000000", "articles.example.com", "--bot-id")]
    [InlineData("{0e6f4d3c-1f8b-4a5e-9a52-6f0f4a1b2c3d}", "articles.example.com", "--bot-id")]
    [InlineData(BotId, "https://articles.example.com", "--domain")]
    [InlineData(BotId, "articles.example.com/news", "--domain")]
    [InlineData(BotId, "articles.example.com:8443", "--domain")]
    [InlineData(BotId, "localhost", "--domain")]
    [InlineData(BotId, "10.0.0.1", "--domain")]
    [InlineData(BotId, "*.example.com", "--domain")]
    [InlineData(BotId, ".example.com", "--domain")]
    [InlineData(BotId, "", "--domain")]
    public async Task Wrong_argument_is_named_and_nothing_written(string botId, string domain, string named)
    {
        using var folder = new TemporaryFolder();

        var run = await InProcess.RunAsync("teams", "package", "--bot-id", botId, "--domain", domain, "--output", folder.File("bot.zip"));

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("bot.zip")));
    }

    [Fact]
    public async Task Address_that_is_not_https_is_refused()
    {
        var run = await InProcess.RunAsync("teams", "package", "--bot-id", BotId, "--domain", "a.example", "--privacy", "http://a.example/privacy");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("--privacy", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();

        var run = await PackAsync(folder.File("no such folder/bot.zip"));

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("bot.zip", run.Error, StringComparison.Ordinal);
    }

    private static Task<RunResult> PackAsync(string file) =>
        InProcess.RunAsync("teams", "package", "--bot-id", BotId, "--domain", "Articles.example.com", "--output", file);

    private static JsonElement Manifest(string file) => JsonDocument.Parse(Entry(file, "manifest.json")).RootElement;

    private static byte[] Entry(string file, string name)
    {
        using var zip = ZipFile.OpenRead(file);
        using var stream = zip.GetEntry(name)!.Open(); // a file that is there
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The pixels of a PNG with one block of data and unfiltered rows, as ours are drawn.</summary>
    private static List<(int Red, int Green, int Blue, int Alpha)> Pixels(byte[] png, int size)
    {
        const int Header = 8 + 25; // signature and IHDR
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(Header));
        using var data = new ZLibStream(new MemoryStream(png, Header + 8, length), CompressionMode.Decompress);
        var rows = new byte[size * (1 + (4 * size))];
        data.ReadExactly(rows);
        return [.. Enumerable.Range(0, size * size).Select(i =>
        {
            var at = (i / size * (1 + (4 * size))) + 1 + (i % size * 4);
            return (rows[at], rows[at + 1], rows[at + 2], rows[at + 3]);
        }).Select(p => ((int)p.Item1, (int)p.Item2, (int)p.Item3, (int)p.Item4))];
    }

    private static string Text(JsonElement element, params string[] path) => path.Aggregate(element, (e, name) => e.GetProperty(name)).GetString()!; // a string
}
