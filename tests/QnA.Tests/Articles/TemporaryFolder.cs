using QnA.Articles;
using Xunit;

namespace QnA.Tests.Articles;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("qna-articles-").FullName;

    public string Write(string id, string text) => Write(id, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string id, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, id);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!); // A file always has a folder.
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string[] Ids() => [.. new ArticleFolder(new ArticleOptions { Folder = Path }).Files(TestContext.Current.CancellationToken).Select(file => file.Id)];

    public ReadResult Read(string id, ArticleOptions? options = null)
    {
        options ??= new ArticleOptions();
        options.Folder = Path;
        var file = new ArticleFolder(options).Files(TestContext.Current.CancellationToken).Single(file => file.Id == id);
        return new ArticleReader(options).Read(file);
    }

    public string ReasonAgainst(string id, ArticleOptions? options = null)
    {
        var rejected = Assert.IsType<ReadResult.Rejected>(Read(id, options));
        Assert.Equal(id, rejected.File.File);
        return rejected.File.Reason;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
