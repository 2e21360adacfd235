using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.AI;
using QnA.Articles;
using QnA.Inference;

namespace QnA.Indexing;

/// <summary>
/// Takes sentences out of the articles of a copy of an index: their words, counts, chunks and vectors, by the same code that
/// indexes. What was not near a hidden sentence keeps its vector.
/// </summary>
internal sealed class IndexRedaction(
    SqliteConnection copy, IndexFingerprint fingerprint, IEmbeddingGenerator<string, Embedding<float>> embeddings, Func<string, int> countPieces)
{
    /// <summary>Hides what overlaps the ranges, by article id; an unknown article is passed over.</summary>
    public async Task RunAsync(IReadOnlyDictionary<string, IReadOnlyList<TextRange>> hidden, CancellationToken cancellationToken)
    {
        copy.Execute("BEGIN");
        var writer = new IndexWriter(copy);
        var pending = new List<(long Id, string Text)>();
        foreach (var (id, stored) in writer.Articles().Where(article => hidden.ContainsKey(article.Key)))
        {
            var article = IndexTables.ReadArticle(copy, stored.Number);
            var rest = Redaction.Without(article, hidden[id]);
            if (rest.Sentences.Count == article.Sentences.Count)
                continue;

            var vectors = VectorsByText(article);
            writer.Remove(stored.Number);
            if (rest.Sentences.Count == 0)
                continue; // a file of which nothing is left is not indexed either

            var pieces = IndexOptions.ChunkPiecesIn(fingerprint.Settings);
            foreach (var (chunk, text) in writer.Add(rest, stored.Metadata, Chunker.Split(rest, countPieces, pieces)))
            {
                if (vectors.TryGetValue(text, out var vector))
                    writer.AddVector(chunk, MemoryMarshal.Cast<byte, float>(vector));
                else
                    pending.Add((chunk, text));
            }
        }

        await EmbedAsync(writer, pending, cancellationToken).ConfigureAwait(false);
        copy.Execute("COMMIT");
    }

    /// <summary>The stored vectors of an article's chunks, by what was embedded.</summary>
    private Dictionary<string, byte[]> VectorsByText(Article article)
    {
        var vectors = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var chunk in IndexTables.ReadChunks(copy, article.Id))
            vectors[Chunker.TextOf(article, chunk.Sentences)] =
                (byte[])copy.Scalar("SELECT vector FROM vectors WHERE chunk = $chunk", ("$chunk", chunk.Id))!; // every chunk has one

        return vectors;
    }

    private async Task EmbedAsync(IndexWriter writer, List<(long Id, string Text)> pending, CancellationToken cancellationToken)
    {
        if (pending.Count == 0)
            return;

        var vectors = await EmbeddingVector
            .GenerateAsync(embeddings, [.. pending.Select(chunk => chunk.Text)], cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < pending.Count; i++)
            writer.AddVector(pending[i].Id, EmbeddingVector.Unit(vectors[i].Vector.Span, fingerprint));
    }
}
