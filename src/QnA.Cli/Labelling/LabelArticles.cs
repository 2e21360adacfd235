using QnA.Articles;

namespace QnA.Cli.Labelling;

/// <summary>The articles that labels are about, as they are on disk now. Safe for use from several threads.</summary>
internal sealed class LabelArticles(string folder)
{
    private readonly ArticleOptions _options = new() { Folder = folder };
    private readonly Lock _gate = new();
    private Dictionary<string, Article> _known = [];

    /// <summary>Reads the folder; files with the same bytes as last time are not parsed again.</summary>
    /// <exception cref="ArticleFolderNotFoundException">There is no such folder.</exception>
    public IReadOnlyDictionary<string, Article> Read(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var reader = new ArticleReader(_options);
            var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
            foreach (var file in new ArticleFolder(_options).Files(cancellationToken))
            {
                var article = reader.Read(file, _known.GetValueOrDefault(file.Id)?.Hash) switch
                {
                    ReadResult.Accepted accepted => accepted.Article,
                    ReadResult.Unchanged unchanged => _known[unchanged.Id],
                    _ => null,
                };
                if (article is not null)
                {
                    articles.Add(article.Id, article);
                }
            }

            return _known = articles;
        }
    }
}
