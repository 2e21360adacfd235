namespace QnA.Indexing;

/// <summary>A few neighbouring sentences of one article: the unit of retrieval.</summary>
/// <param name="Id">Key of the chunk in the index.</param>
/// <param name="ArticleId">The article that it belongs to.</param>
/// <param name="Sentences">
/// Indexes of its sentences in the article, ascending, at least one. A caption or page furniture between two of them is left out.
/// </param>
public sealed record Chunk(long Id, string ArticleId, IReadOnlyList<int> Sentences);
