using QnA.Articles;
using Xunit;

namespace QnA.Tests.Hosting;

public sealed class LocationTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("qna-location-").FullName;

    [Fact]
    public void Articles_named_by_the_user_are_relative_to_the_current_directory()
    {
        var expected = Make("here/notes");

        var folder = ArticlesLocation.Resolve("notes/", "seeds", At("here"));

        Assert.Equal(expected, folder);
    }

    [Fact]
    public void Articles_of_the_setting_are_looked_for_here_and_then_at_the_root_of_the_checkout()
    {
        File.WriteAllText(At("QnA.sln"), "");
        var atRoot = Make("seeds");
        Make("src/deep");

        var fromBelow = ArticlesLocation.Resolve(null, "seeds", At("src/deep"));
        var nearer = Make("src/deep/seeds");
        var fromHere = ArticlesLocation.Resolve(null, "seeds", At("src/deep"));

        Assert.Equal(atRoot, fromBelow);
        Assert.Equal(nearer, fromHere);
    }

    [Fact]
    public void Articles_that_are_nowhere_are_an_error_that_says_what_to_do()
    {
        var chosen = Assert.Throws<ArticleFolderNotFoundException>(() => ArticlesLocation.Resolve("nope", "seeds", _root));
        var setting = Assert.Throws<ArticleFolderNotFoundException>(() => ArticlesLocation.Resolve(null, "seeds", _root));

        Assert.Contains("'nope'", chosen.Message, StringComparison.Ordinal);
        Assert.Contains("--articles", setting.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Index_of_a_checkout_lies_in_its_artifacts_and_elsewhere_with_the_users_data()
    {
        var outside = IndexLocation.For(At("my notes"), _root);
        File.WriteAllText(At("QnA.sln"), "");
        Make("src");
        var inside = IndexLocation.For(At("my notes"), At("src"));

        Assert.Matches("^my-notes-[0-9a-f]{12}\\.db$", Path.GetFileName(inside));
        Assert.Equal(At("artifacts/index"), Path.GetDirectoryName(inside));
        Assert.Equal("qna", Path.GetFileName(Path.GetDirectoryName(outside)));
        Assert.DoesNotContain(_root, outside, StringComparison.Ordinal);
    }

    [Fact]
    public void Index_is_another_one_for_another_folder_of_the_same_name()
    {
        Assert.NotEqual(IndexLocation.For("/a/notes", _root), IndexLocation.For("/b/notes", _root));
        Assert.Equal(IndexLocation.For("/a/notes", _root), IndexLocation.For("/a/notes/", _root));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string At(string path) => Path.Combine(_root, path);

    private string Make(string path) => Directory.CreateDirectory(At(path)).FullName;
}
