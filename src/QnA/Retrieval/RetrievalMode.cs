namespace QnA.Retrieval;

/// <summary>Which of the two searches are used.</summary>
public enum RetrievalMode
{
    /// <summary>Both, fused by reciprocal rank.</summary>
    Hybrid,

    /// <summary>BM25 alone; needs no embedding of the question.</summary>
    Keywords,

    /// <summary>Cosine of embeddings alone.</summary>
    Vectors,
}
