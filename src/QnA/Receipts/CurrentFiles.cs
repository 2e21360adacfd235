using QnA.Articles;

namespace QnA.Receipts;

/// <summary>The articles folder as it is now, for checking answers. Opens only files that are asked for.</summary>
public sealed class CurrentFiles(ArticleOptions options, CancellationToken cancellationToken)
{
    private readonly ArticleReader _reader = new(options);
    private readonly Dictionary<string, FileContent?> _read = new(StringComparer.Ordinal);

    // A saved answer may name any path; only what the folder itself lists is ever opened.
    private readonly Lazy<Dictionary<string, ArticleFile>> _files = new(
        () => new ArticleFolder(options).Files(cancellationToken).ToDictionary(f => f.Id, StringComparer.Ordinal));

    /// <summary>Names of all files that may be articles. Opens none.</summary>
    public IEnumerable<string> Names => _files.Value.Keys;

    /// <summary>The file of an article, or null when there is none or it can no longer be read as one.</summary>
    public FileContent? Find(string id)
    {
        if (!_read.TryGetValue(id, out var content))
        {
            cancellationToken.ThrowIfCancellationRequested();
            content = _files.Value.TryGetValue(id, out var file) && _reader.Read(file) is ReadResult.Accepted accepted
                ? new FileContent(accepted.Article.Text, accepted.Article.Hash)
                : null;
            _read.Add(id, content);
        }

        return content;
    }
}
