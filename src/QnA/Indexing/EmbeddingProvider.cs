namespace QnA.Indexing;

/// <summary>Who makes embeddings.</summary>
public enum EmbeddingProvider
{
    /// <summary>The model that comes with the program; no network.</summary>
    Local,

    /// <summary>A server that speaks OpenAI's embeddings protocol.</summary>
    OpenAI,
}
