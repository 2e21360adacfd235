using QnA.Indexing;
using QnA.Retrieval;

namespace QnA.Evaluation.Runs;

/// <summary>Ranks whole articles with a search that finds passages: an article stands where its best passage does.</summary>
public sealed class ArticleRanker(Retriever retriever)
{
    /// <summary>Articles ranked.</summary>
    public const int Depth = 100;

    // Several passages of an article may be found; five times as many as articles are wanted is enough for the first hundred.
    private const int PassagesPerArticle = 5;

    /// <summary>Ids of the articles, best first, at most <see cref="Depth"/>.</summary>
    public async Task<IReadOnlyList<string>> RankAsync(string query, CancellationToken cancellationToken)
    {
        var found = await retriever.SearchAsync(query, PassagesPerArticle * Depth, SearchFilter.Citable, cancellationToken).ConfigureAwait(false);
        return [.. found.Select(f => f.Chunk.ArticleId).Distinct(StringComparer.Ordinal).Take(Depth)];
    }
}
