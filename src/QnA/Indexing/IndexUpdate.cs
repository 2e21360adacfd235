using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using QnA.Articles;

namespace QnA.Indexing;

/// <summary>One update of an index inside a transaction that the caller began and commits.</summary>
internal sealed partial class IndexUpdate(
    ArticleOptions articles,
    IEmbeddingGenerator<string, Embedding<float>> embeddings,
    Func<string, int> countPieces,
    IndexOptions options,
    IndexFingerprint fingerprint,
    TimeProvider time,
    IProgress<IndexProgress>? progress)
{
    private readonly List<(long Id, string Text)> _pending = [];
    private int _embedded;

    public async Task<IndexReport> RunAsync(SqliteConnection connection, ILogger? logger, CancellationToken cancellationToken)
    {
        var manifest = IndexTables.ReadManifest(connection);
        var fits = manifest is not null && manifest.SchemaVersion == IndexSchema.Version && manifest.Fingerprint == fingerprint;
        if (!fits)
        {
            if (logger is not null)
                LogMismatched(logger, manifest?.Fingerprint, fingerprint);
            IndexSchema.Recreate(connection);
        }

        var report = await UpdateArticlesAsync(connection, cancellationToken).ConfigureAwait(false);
        report = report with { WasRebuilt = !fits };
        if (report.HasChanges)
        {
            var now = time.GetUtcNow();
            IndexTables.WriteManifest(connection, new IndexManifest
            {
                SchemaVersion = IndexSchema.Version,
                Fingerprint = fingerprint,
                Generation = Guid.NewGuid().ToString("N"),
                Created = fits ? manifest!.Created : now, // it fits, so it is there
                Updated = now,
            });
        }

        return report;
    }

    private async Task<IndexReport> UpdateArticlesAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var files = new ArticleFolder(articles).Files(cancellationToken).ToList();
        var reader = new ArticleReader(articles);
        var writer = new IndexWriter(connection);
        var stored = writer.Articles();
        List<string> added = [], changed = [], unchanged = [];
        List<RejectedFile> rejected = [];

        for (var i = 0; i < files.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new IndexProgress(i, files.Count, _embedded));
            var file = files[i];
            var metadata = Describe(file.Id);
            var known = stored.GetValueOrDefault(file.Id);
            switch (reader.Read(file, known?.Metadata == metadata ? known.Hash : null))
            {
                case ReadResult.Unchanged:
                    unchanged.Add(file.Id);
                    stored.Remove(file.Id);
                    break;

                case ReadResult.Rejected(var why):
                    rejected.Add(why);
                    break;

                case ReadResult.Accepted(var article):
                    (known is null ? added : changed).Add(file.Id);
                    if (stored.Remove(file.Id, out var old))
                        writer.Remove(old.Number);
                    _pending.AddRange(writer.Add(article, metadata, Chunker.Split(article, countPieces, options.ChunkPieces)));
                    await EmbedAsync(writer, options.EmbeddingBatch, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        foreach (var gone in stored.Values)
            writer.Remove(gone.Number);
        await EmbedAsync(writer, 1, cancellationToken).ConfigureAwait(false);
        progress?.Report(new IndexProgress(files.Count, files.Count, _embedded));

        return new IndexReport
        {
            Added = added,
            Changed = changed,
            Removed = [.. stored.Keys.Order(StringComparer.Ordinal)],
            Unchanged = unchanged,
            Rejected = rejected,
            SentencesTotal = Count(connection, "sentences"),
            ChunksTotal = Count(connection, "chunks"),
            Duration = TimeSpan.Zero,
            WasRebuilt = false,
        };
    }

    /// <summary>Embeds what is pending in full batches, while there are at least <paramref name="atLeast"/> chunks.</summary>
    private async Task EmbedAsync(IndexWriter writer, int atLeast, CancellationToken cancellationToken)
    {
        while (_pending.Count >= atLeast)
        {
            var batch = _pending[..Math.Min(_pending.Count, options.EmbeddingBatch)];
            _pending.RemoveRange(0, batch.Count);
            var vectors = await EmbeddingVector
                .GenerateAsync(embeddings, [.. batch.Select(chunk => chunk.Text)], cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < batch.Count; i++)
                writer.AddVector(batch[i].Id, EmbeddingVector.Unit(vectors[i].Vector.Span, fingerprint));
            _embedded += batch.Count;
        }
    }

    /// <summary>What, besides its bytes, decides how a file is read: an article is read again when this changes.</summary>
    private string Describe(string id)
    {
        var metadata = articles.Metadata.GetValueOrDefault(id);
        return string.Create(CultureInfo.InvariantCulture,
            $"{metadata?.Title}\n{metadata?.Published:O}\n{metadata?.Source}\n{articles.MaxLineLength}");
    }

    private static int Count(SqliteConnection connection, string table) =>
        (int)(long)connection.Scalar($"SELECT count(*) FROM {table}")!; // a count is never null

    [LoggerMessage(Level = LogLevel.Information, Message = "The index was made with {Found}, not {Expected}, and is built anew.")]
    private static partial void LogMismatched(ILogger logger, IndexFingerprint? found, IndexFingerprint expected);
}
