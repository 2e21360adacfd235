using QnA.Indexing;

namespace QnA.Retrieval;

/// <summary>A chunk that a search found, with what each of the two searches made of it.</summary>
public sealed record ScoredChunk
{
    /// <summary>The chunk found.</summary>
    public required Chunk Chunk { get; init; }

    /// <summary>Reciprocal rank fusion score; larger is better.</summary>
    public required double Score { get; init; }

    /// <summary>BM25, larger is better; null when the keyword search did not return the chunk.</summary>
    public double? KeywordScore { get; init; }

    /// <summary>Cosine of the question's and the chunk's embedding, -1 to 1; null when the vector search did not return the chunk.</summary>
    public double? VectorScore { get; init; }
}
