using QnA.Articles;
using Xunit;

namespace QnA.Tests.Hosting;

public sealed class FolderStampTests : IDisposable
{
    private static readonly DateTime Then = new(2024, 5, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTimeOffset Now = new(2024, 5, 1, 13, 0, 0, TimeSpan.Zero);

    private readonly string _root = Directory.CreateTempSubdirectory("qna-stamp-").FullName;
    private readonly string _stampFile;

    public FolderStampTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "articles"));
        _stampFile = Path.Combine(_root, "index.db.stamp");
        Write("a.txt", "One.", Then);
    }

    [Fact]
    public void Stamp_is_recorded_for_the_same_folder_and_generation_only()
    {
        FolderStamp.Record(_stampFile, Stamp(), "g1", Now);

        Assert.True(FolderStamp.IsRecorded(_stampFile, Stamp(), "g1"));
        Assert.False(FolderStamp.IsRecorded(_stampFile, Stamp(), "g2"));
    }

    [Fact]
    public void Stamp_differs_when_a_file_grows_is_touched_appears_or_goes()
    {
        var before = Stamp();

        Write("a.txt", "One. Two.", Then);
        var grown = Stamp();
        Write("a.txt", "One.", Then.AddSeconds(1));
        var touched = Stamp();
        Write("a.txt", "One.", Then);
        Write("b.txt", "Two.", Then);
        var added = Stamp();
        File.Delete(Path.Combine(_root, "articles", "b.txt"));

        Assert.Equal(4, new[] { before, grown, touched, added }.Select(s => s.Hash).Distinct().Count());
        Assert.Equal(before.Hash, Stamp().Hash);
    }

    [Fact]
    public void Stamp_differs_when_a_setting_for_reading_the_files_does()
    {
        var plain = Stamp();

        var titled = FolderStamp.Of(
            new ArticleOptions { Folder = Path.Combine(_root, "articles"), Metadata = { ["a.txt"] = new ArticleMetadata { Title = "A" } } },
            TestContext.Current.CancellationToken);

        Assert.NotEqual(plain.Hash, titled.Hash);
    }

    [Fact]
    public void Stamp_is_not_recorded_while_a_file_may_change_again_within_a_tick_of_the_clock()
    {
        FolderStamp.Record(_stampFile, Stamp(), "g1", Now);

        FolderStamp.Record(_stampFile, Stamp(), "g1", new DateTimeOffset(Then, TimeSpan.Zero).AddSeconds(2));

        Assert.False(File.Exists(_stampFile));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private FolderStamp Stamp() =>
        FolderStamp.Of(new ArticleOptions { Folder = Path.Combine(_root, "articles") }, TestContext.Current.CancellationToken);

    private void Write(string name, string text, DateTime changed)
    {
        var path = Path.Combine(_root, "articles", name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, changed);
    }
}
