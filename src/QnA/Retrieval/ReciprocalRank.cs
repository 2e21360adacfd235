using QnA.Indexing;

namespace QnA.Retrieval;

/// <summary>Reciprocal rank fusion: score = sum over the rankings of 1 / (k + rank), rank from 1.</summary>
/// <remarks>Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning Methods", SIGIR 2009.</remarks>
public static class ReciprocalRank
{
    /// <summary>One ranking out of two, best first; by article and position among equals.</summary>
    /// <param name="keywords">BM25, best first.</param>
    /// <param name="vectors">Cosine, best first.</param>
    /// <param name="constant">k; 60 in the paper.</param>
    public static IReadOnlyList<ScoredChunk> Fuse(
        IReadOnlyList<(Chunk Chunk, double Score)> keywords, IReadOnlyList<(Chunk Chunk, double Score)> vectors, int constant)
    {
        var fused = new Dictionary<long, ScoredChunk>();
        for (var i = 0; i < keywords.Count; i++)
            fused[keywords[i].Chunk.Id] = new ScoredChunk
            {
                Chunk = keywords[i].Chunk,
                Score = 1.0 / (constant + i + 1),
                KeywordScore = keywords[i].Score,
            };

        for (var i = 0; i < vectors.Count; i++)
        {
            var (chunk, cosine) = vectors[i];
            var sofar = fused.GetValueOrDefault(chunk.Id) ?? new ScoredChunk { Chunk = chunk, Score = 0 };
            fused[chunk.Id] = sofar with { Score = sofar.Score + (1.0 / (constant + i + 1)), VectorScore = cosine };
        }

        return [.. fused.Values
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Chunk.ArticleId, StringComparer.Ordinal).ThenBy(hit => hit.Chunk.Sentences[0])];
    }
}
