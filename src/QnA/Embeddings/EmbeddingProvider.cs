namespace QnA.Embeddings;

/// <summary>Who turns text into vectors.</summary>
public enum EmbeddingProvider
{
    /// <summary>The network that ships with the program; needs neither key nor connection.</summary>
    Local,

    /// <summary>A service that speaks OpenAI's <c>/v1/embeddings</c>.</summary>
    OpenAI,
}
