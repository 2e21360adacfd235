
namespace QnA.Articles;

/// <summary>What is in the articles folder.</summary>
/// <param name="Articles">The articles, by file.</param>
/// <param name="Rejected">Files that cannot be used, and why.</param>
public sealed record ArticleListing(IReadOnlyList<ListedArticle> Articles, IReadOnlyList<RejectedFile> Rejected)
{
    /// <summary>Reads the folder itself, so that it is true even where there is no index.</summary>
    public static ArticleListing Of(ArticleOptions options, CancellationToken cancellationToken)
    {
        var reader = new ArticleReader(options);
        var articles = new List<ListedArticle>();
        var rejected = new List<RejectedFile>();
        foreach (var file in new ArticleFolder(options).Files(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (reader.Read(file))
            {
                case ReadResult.Accepted accepted:
                    articles.Add(ListedArticle.Of(accepted.Article));
                    break;
                case ReadResult.Rejected refused:
                    rejected.Add(refused.File);
                    break;
            }
        }

        return new ArticleListing(articles, rejected);
    }
}
