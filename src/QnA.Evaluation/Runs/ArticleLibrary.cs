using QnA.Articles;
using QnA.Receipts;

namespace QnA.Evaluation.Runs;

/// <summary>
/// The articles of a folder, read from their files and not from an index, so that citations are checked against what they
/// claim to quote.
/// </summary>
public sealed class ArticleLibrary
{
    private readonly SortedDictionary<string, Article> _articles = new(StringComparer.Ordinal);

    /// <summary>No articles: for claims, which bring their evidence along.</summary>
    public static ArticleLibrary Empty { get; } = new([]);

    /// <summary>Ids with their texts.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    private ArticleLibrary(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            _articles.Add(article.Id, article);
        }

        Texts = _articles.ToDictionary(a => a.Key, a => a.Value.Text, StringComparer.Ordinal);
    }

    /// <summary>Reads every article of the folder; files that cannot be articles are passed over, as the index does.</summary>
    /// <exception cref="ArticleFolderNotFoundException">There is no such folder.</exception>
    public static ArticleLibrary Read(ArticleOptions options, CancellationToken cancellationToken)
    {
        var reader = new ArticleReader(options);
        return new ArticleLibrary(new ArticleFolder(options).Files(cancellationToken)
            .Select(f => reader.Read(f))
            .OfType<ReadResult.Accepted>()
            .Select(r => r.Article));
    }

    /// <summary>The file of an article, or null when there is none.</summary>
    public FileContent? Find(string id) => _articles.TryGetValue(id, out var article) ? new FileContent(article.Text, article.Hash) : null;

    /// <summary>The articles as a run keeps them.</summary>
    public IReadOnlyList<ArticleCopy> Copies() =>
        [.. _articles.Values.Select(a => new ArticleCopy(
            a.Id, a.Title, a.Text, [.. a.Sentences.Select(s => new SentenceCopy(s.Range.Start, s.Range.End, s.Kind))]))];
}
