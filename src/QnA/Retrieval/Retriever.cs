using Microsoft.Extensions.AI;
using QnA.Indexing;
using QnA.Inference;

namespace QnA.Retrieval;

/// <summary>Finds the chunks that a question may be answered from, by keywords and by vectors. Safe for use from several threads.</summary>
/// <param name="index">The index to search.</param>
/// <param name="embeddings">The generator that the index was made with. Not called in <see cref="RetrievalMode.Keywords"/>.</param>
/// <param name="options">Mode and constants.</param>
public sealed class Retriever(
    ArticleIndex index, IEmbeddingGenerator<string, Embedding<float>> embeddings, RetrievalOptions options)
{
    /// <summary>The best chunks, best first; the same question on the same index gives the same list. Empty for a blank query.</summary>
    /// <param name="query">What the user typed; nothing in it is an operator.</param>
    /// <param name="top">Most chunks to return, at least 1.</param>
    /// <param name="filter">What to search.</param>
    /// <param name="cancellationToken">Looked at while embedding and searching.</param>
    /// <exception cref="IndexException">Embedding failed, or the index turned out to be damaged.</exception>
    public async Task<IReadOnlyList<ScoredChunk>> SearchAsync(
        string query, int top, SearchFilter filter, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        cancellationToken.ThrowIfCancellationRequested();
        if (string.IsNullOrWhiteSpace(query))
            return [];

        var candidates = Math.Max(top, options.Candidates);
        var keywords = options.Mode == RetrievalMode.Vectors ? [] : index.SearchKeywords(query, candidates, filter);
        var vectors = options.Mode == RetrievalMode.Keywords
            ? []
            : await SearchVectorsAsync(query, candidates, filter, cancellationToken).ConfigureAwait(false);
        return [.. ReciprocalRank.Fuse(keywords, vectors, options.RankConstant).Take(top)];
    }

    /// <summary>The same search, and the index it is over, as they would be had some sentences never been written.</summary>
    /// <param name="hidden">Ranges by article id. A sentence that overlaps one is left out; an unknown id is passed over.</param>
    /// <param name="countPieces">The count of word pieces that the index was made with.</param>
    /// <param name="cancellationToken">Looked at while embedding what changed.</param>
    /// <exception cref="IndexException">Embedding failed, or the index turned out to be damaged.</exception>
    internal async Task<(ArticleIndex Index, Retriever Retriever)> WithoutAsync(
        IReadOnlyDictionary<string, IReadOnlyList<TextRange>> hidden, Func<string, int> countPieces, CancellationToken cancellationToken)
    {
        var rest = await index.WithoutAsync(hidden, embeddings, countPieces, cancellationToken).ConfigureAwait(false);
        return (rest, new Retriever(rest, embeddings, options));
    }

    private async Task<IReadOnlyList<(Chunk Chunk, double Score)>> SearchVectorsAsync(
        string query, int candidates, SearchFilter filter, CancellationToken cancellationToken)
    {
        var vectors = await EmbeddingVector.GenerateAsync(embeddings, [query], cancellationToken).ConfigureAwait(false);
        return index.SearchVectors(vectors[0].Vector, candidates, filter, cancellationToken);
    }
}
