namespace QnA.Indexing;

/// <summary>A few neighbouring sentences of one article: the unit of retrieval.</summary>
/// <param name="Id">Key of the chunk in the index.</param>
/// <param name="ArticleId">The article that it belongs to.</param>
/// <param name="FirstSentence">Index of its first sentence in the article.</param>
/// <param name="LastSentence">Index of its last sentence, inclusive.</param>
public sealed record Chunk(long Id, string ArticleId, int FirstSentence, int LastSentence);
