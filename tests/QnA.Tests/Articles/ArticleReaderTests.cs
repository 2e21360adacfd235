using System.Security.Cryptography;
using System.Text;
using QnA.Articles;
using Xunit;

namespace QnA.Tests.Articles;

public sealed class ArticleReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string TextOf(string id) => Assert.IsType<ReadResult.Accepted>(_folder.Read(id)).Article.Text;

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Text_is_decoded_without_its_byte_order_mark(string name, bool withMark)
    {
        const string Text = "Ça coûte 5 € – “cher” 🙂.\r\nSecond line.\n";
        var encoding = Encoding.GetEncoding(name);
        byte[] mark = withMark ? encoding.GetPreamble() : [];
        Assert.Equal(withMark, mark.Length > 0);
        _folder.Write("a.txt", [.. mark, .. encoding.GetBytes(Text)]);

        Assert.Equal(Text, TextOf("a.txt"));
    }

    [Fact]
    public void Hash_is_that_of_the_bytes_with_their_byte_order_mark()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "One."u8];
        _folder.Write("a.txt", bytes);

        var article = Assert.IsType<ReadResult.Accepted>(_folder.Read("a.txt")).Article;

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), article.Hash);
    }

    [Fact]
    public void Known_hash_gives_unchanged_and_another_hash_the_article()
    {
        var path = _folder.Write("a.txt", "One.");
        var reader = new ArticleReader(new ArticleOptions { Folder = _folder.Path });
        var file = new ArticleFile { Id = "a.txt", Path = path };
        var hash = Assert.IsType<ReadResult.Accepted>(reader.Read(file)).Article.Hash;

        Assert.Equal(new ReadResult.Unchanged("a.txt", hash), reader.Read(file, hash));
        Assert.IsType<ReadResult.Accepted>(reader.Read(file, new string('0', 64)));
    }

    [Theory]
    [InlineData(new byte[] { 0x63, 0x61, 0x66, 0xE9, 0x2E }, "not valid UTF-8 (byte 3)")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xC3 }, "not valid UTF-8 (byte 4)")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x62 }, "not valid UTF-16")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00 }, "not valid UTF-16")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00 }, "UTF-32")]
    [InlineData(new byte[] { 0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x61 }, "UTF-32")]
    public void Other_bytes_are_rejected_with_what_to_do(byte[] bytes, string expected)
    {
        _folder.Write("a.txt", bytes);

        var reason = _folder.ReasonAgainst("a.txt");

        Assert.Contains(expected, reason, StringComparison.Ordinal);
        Assert.Contains("Save it as UTF-8", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void File_with_nul_characters_is_rejected()
    {
        _folder.Write("a.txt", [0x61, 0x00, 0x62]);

        Assert.Contains("NUL", _folder.ReasonAgainst("a.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\u00A0\u200B\u3000\n")]
    [InlineData("\uFEFF")]
    public void Empty_and_blank_files_are_rejected(string text)
    {
        _folder.Write("a.txt", text);

        Assert.Matches("empty|only white space", _folder.ReasonAgainst("a.txt"));
    }

    [Fact]
    public void Line_is_accepted_at_the_limit_and_rejected_beyond_it()
    {
        _folder.Write("a.txt", "One.\r\n" + new string('x', 10) + "\r\n");
        _folder.Write("b.txt", "One.\r\n" + new string('x', 11) + "\r\n");
        var options = new ArticleOptions { MaxLineLength = 10 };

        Assert.IsType<ReadResult.Accepted>(_folder.Read("a.txt", options));
        Assert.Contains("Line 2 has 11 characters, more than the limit of 10", _folder.ReasonAgainst("b.txt", options), StringComparison.Ordinal);
    }

    [Fact]
    public void File_is_accepted_at_the_limit_and_rejected_beyond_it()
    {
        _folder.Write("a.txt", "0123456789");
        _folder.Write("b.txt", "0123456789a");
        var options = new ArticleOptions { MaxFileBytes = 10 };

        Assert.IsType<ReadResult.Accepted>(_folder.Read("a.txt", options));
        Assert.Contains("The file has 11 bytes, more than the limit of 10", _folder.ReasonAgainst("b.txt", options), StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_vanished_after_the_scan_is_rejected()
    {
        var path = _folder.Write("a.txt", "One.");
        var options = new ArticleOptions { Folder = _folder.Path };
        var file = Assert.Single(new ArticleFolder(options).Files(TestContext.Current.CancellationToken));
        File.Delete(path);

        var rejected = Assert.IsType<ReadResult.Rejected>(new ArticleReader(options).Read(file));

        Assert.Contains("cannot be read", rejected.File.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_in_place_of_a_file_is_rejected()
    {
        var path = Path.Combine(_folder.Path, "a.txt");
        Directory.CreateDirectory(path);

        var result = new ArticleReader(new ArticleOptions()).Read(new ArticleFile { Id = "a.txt", Path = path });

        Assert.Contains("cannot be read", Assert.IsType<ReadResult.Rejected>(result).File.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_cannot_be_opened_is_rejected_and_the_rest_is_read()
    {
        var path = _folder.Write("a.txt", "One.");
        _folder.Write("b.txt", "Two.");
        var options = new ArticleOptions { Folder = _folder.Path };
        var files = new ArticleFolder(options).Files(TestContext.Current.CancellationToken).ToList();
        MakeUnreadable(path);

        var results = files.ConvertAll(file => new ArticleReader(options).Read(file));

        Assert.Contains("cannot be read", Assert.IsType<ReadResult.Rejected>(results[0]).File.Reason, StringComparison.Ordinal);
        Assert.IsType<ReadResult.Accepted>(results[1]);
    }

    // The superuser reads whatever the permissions say, and Windows has no such bits: there a folder takes the file's place.
    private static void MakeUnreadable(string path)
    {
        if (!OperatingSystem.IsWindows() && Environment.UserName != "root")
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
            return;
        }

        File.Delete(path);
        Directory.CreateDirectory(path);
    }

    [Fact]
    public void Settings_overrule_title_date_and_source()
    {
        _folder.Write("b/a.md", "---\ntitle: Other\ndate: 2020-01-01\n---\n\n# Heading of it\n\nText.\n");
        var options = new ArticleOptions
        {
            Metadata = { ["b/a.md"] = new ArticleMetadata { Title = "Given", Published = new DateOnly(2021, 2, 3), Source = "The Paper" } },
        };

        var article = Assert.IsType<ReadResult.Accepted>(_folder.Read("b/a.md", options)).Article;

        Assert.Equal(("Given", new DateOnly(2021, 2, 3), "The Paper"), (article.Title, article.Published, article.Source));
    }

    [Theory]
    [InlineData("000_5b165718acd94386.txt", "799246d7fb7f8fc8df5b01a1cc4aa3988953d5a5fa1b51b558d4478113dde07b")]
    [InlineData("001_af2b37a94269e24b.txt", "b127264d3ad67d54e9431cc478780935eac01563a9d766152b955acba0003d0d")]
    [InlineData("002_7d7c1dd6da015c14.txt", "19c44ad3fb60c1b414c5f1d0ddb87664d8283c916d434bdf9fee35ad3701f2ab")]
    [InlineData("003_703ba39e83871021.txt", "dd24c24d196c395b182fa6ac4c4373e4656a3ab7332d17d3697d71daea70d985")]
    [InlineData("004_acbc47f51a39e580.txt", "11c818e99b9ad4a576bebdb950d11e041e67d9e42e25bcb47554eadabbb80938")]
    public void Seed_files_are_the_originals_byte_for_byte(string id, string hash)
    {
        var options = new ArticleOptions { Folder = Repository.Seeds };
        var file = new ArticleFolder(options).Files(TestContext.Current.CancellationToken).Single(file => file.Id == id);

        var article = Assert.IsType<ReadResult.Accepted>(new ArticleReader(options).Read(file)).Article;

        Assert.Equal(hash, article.Hash);
    }
}
