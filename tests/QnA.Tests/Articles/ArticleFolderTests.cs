using QnA.Articles;
using Xunit;

namespace QnA.Tests.Articles;

public sealed class ArticleFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_found_in_all_folders_in_ordinal_order_of_id()
    {
        _folder.Write("b/two.md", "Two.");
        _folder.Write("a.txt", "One.");
        _folder.Write("b.TXT", "Three.");
        _folder.Write("B/c/d.txt", "Four.");
        _folder.Write("b/picture.png", "no");
        _folder.Write("notes.text", "no");

        Assert.Equal(["B/c/d.txt", "a.txt", "b.TXT", "b/two.md"], _folder.Ids());
    }

    [Fact]
    public void Names_that_start_with_a_dot_are_passed_over()
    {
        _folder.Write(".git/description.txt", "no");
        _folder.Write(".hidden.md", "no");
        _folder.Write("a.txt", "One.");

        Assert.Equal(["a.txt"], _folder.Ids());
    }

    [Fact]
    public void Names_may_hold_spaces_and_letters_of_any_script()
    {
        _folder.Write("Über uns/日本 語.txt", "One.");

        Assert.Equal(["Über uns/日本 語.txt"], _folder.Ids());
        Assert.IsType<ReadResult.Accepted>(_folder.Read("Über uns/日本 語.txt"));
    }

    [Fact]
    public void Missing_folder_is_named_in_the_exception()
    {
        var missing = Path.Combine(_folder.Path, "nowhere");

        var exception = Assert.Throws<ArticleFolderNotFoundException>(() => new ArticleFolder(new ArticleOptions { Folder = missing }).Files(TestContext.Current.CancellationToken).ToList());

        Assert.Equal(missing, exception.Folder);
        Assert.Contains(missing, exception.Message, StringComparison.Ordinal);
        Assert.Contains("--articles", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_in_place_of_the_folder_is_refused()
    {
        var file = _folder.Write("a.txt", "One.");

        Assert.Throws<ArticleFolderNotFoundException>(() => new ArticleFolder(new ArticleOptions { Folder = file }).Files(TestContext.Current.CancellationToken).ToList());
    }

    [Fact]
    public void Folder_that_is_itself_a_link_is_read()
    {
        _folder.Write("real/a.txt", "One.");
        var link = Path.Combine(_folder.Path, "link");
        Directory.CreateSymbolicLink(link, Path.Combine(_folder.Path, "real"));
        var options = new ArticleOptions { Folder = link };

        var file = Assert.Single(new ArticleFolder(options).Files(TestContext.Current.CancellationToken));

        Assert.Equal("a.txt", file.Id);
        Assert.IsType<ReadResult.Accepted>(new ArticleReader(options).Read(file));
    }

    [Fact]
    public void Link_to_a_file_in_the_folder_is_an_article_of_its_own()
    {
        var target = _folder.Write("data/a.txt", "One.");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "b.txt"), target);

        Assert.Equal(["b.txt", "data/a.txt"], _folder.Ids());
        Assert.IsType<ReadResult.Accepted>(_folder.Read("b.txt"));
    }

    [Fact]
    public void Link_to_a_file_outside_is_rejected_and_the_rest_is_read()
    {
        using var outside = new TemporaryFolder();
        var secret = outside.Write("secret.txt", "Secret.");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "a.txt"), secret);
        _folder.Write("b.txt", "One.");

        Assert.Contains("leads out of the articles folder", _folder.ReasonAgainst("a.txt"), StringComparison.Ordinal);
        Assert.IsType<ReadResult.Accepted>(_folder.Read("b.txt"));
    }

    [Fact]
    public void Link_through_a_linked_folder_outside_is_rejected()
    {
        using var outside = new TemporaryFolder();
        outside.Write("deep/secret.txt", "Secret.");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, ".hop"), Path.Combine(outside.Path, "deep"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "a.txt"), Path.Combine(".hop", "secret.txt"));

        Assert.Contains("leads out of the articles folder", _folder.ReasonAgainst("a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Link_to_a_folder_outside_whose_name_starts_the_same_is_rejected()
    {
        var sibling = _folder.Path + "-sibling";
        Directory.CreateDirectory(sibling);
        try
        {
            File.WriteAllText(Path.Combine(sibling, "a.txt"), "Secret.");
            Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "linked"), sibling);

            Assert.Equal(["linked/"], _folder.Ids());
            Assert.Contains("leads out of the articles folder", _folder.ReasonAgainst("linked/"), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(sibling, recursive: true);
        }
    }

    [Fact]
    public void Link_loops_and_broken_links_are_rejected()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "a.txt"), Path.Combine(_folder.Path, "b.txt"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "b.txt"), Path.Combine(_folder.Path, "a.txt"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "c.txt"), Path.Combine(_folder.Path, "missing.txt"));

        Assert.Equal(["a.txt", "b.txt", "c.txt"], _folder.Ids());
        Assert.Contains("leads nowhere or in a circle", _folder.ReasonAgainst("a.txt"), StringComparison.Ordinal);
        Assert.Contains("leads nowhere or in a circle", _folder.ReasonAgainst("b.txt"), StringComparison.Ordinal);
        Assert.Contains("leads nowhere or in a circle", _folder.ReasonAgainst("c.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Link_to_the_folder_above_does_not_loop()
    {
        _folder.Write("sub/a.txt", "One.");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "sub", "up"), _folder.Path);

        Assert.Equal(["sub/a.txt", "sub/up/"], _folder.Ids());
        Assert.Contains("leads back into the articles folder", _folder.ReasonAgainst("sub/up/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_named_like_an_article_is_searched_not_read()
    {
        _folder.Write("a.txt/b.txt", "One.");

        Assert.Equal(["a.txt/b.txt"], _folder.Ids());
    }

    [Fact]
    public void Scan_stops_when_cancelled()
    {
        _folder.Write("a.txt", "One.");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => new ArticleFolder(new ArticleOptions { Folder = _folder.Path }).Files(cancelled.Token).ToList());
    }
}
