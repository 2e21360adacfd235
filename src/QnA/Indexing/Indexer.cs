using Microsoft.Data.Sqlite;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using QnA.Articles;
using QnA.Inference;

namespace QnA.Indexing;

/// <summary>Brings an index file up to date with an articles folder, touching only what changed.</summary>
/// <param name="embeddings">Makes the chunks' vectors. Its metadata must name model and dimensions.</param>
/// <param name="countPieces">Number of word pieces of a text; what chunk sizes are counted in.</param>
/// <param name="options">Sizes and timeouts.</param>
/// <param name="time">Stamps the manifest and measures.</param>
/// <param name="logger">Told when a damaged or mismatched index is replaced.</param>
public sealed partial class Indexer(
    IEmbeddingGenerator<string, Embedding<float>> embeddings,
    Func<string, int> countPieces,
    IndexOptions options,
    TimeProvider time,
    ILogger<Indexer> logger)
{
    /// <summary>Updates the index, or builds it where there is none, it is damaged, or it was made with other settings.</summary>
    /// <remarks>
    /// Readers see the index as it was until the update is complete. An update that is cancelled, fails or is killed
    /// leaves the index as it was: an existing index changes in one SQLite transaction, and a new one is built beside its
    /// place and moved there when it is complete and on disk.
    /// </remarks>
    /// <exception cref="IndexException">The path holds a foreign file or cannot be written, another process is writing, or embedding failed.</exception>
    /// <exception cref="ArticleFolderNotFoundException">There is no such articles folder.</exception>
    public Task<IndexReport> UpdateAsync(
        ArticleOptions articles, string indexFile, IProgress<IndexProgress>? progress, CancellationToken cancellationToken) =>
        RunAsync(articles, indexFile, fromNothing: false, progress, cancellationToken);

    /// <summary>Builds the index from nothing; the one there, if any, stays in use until the new one takes its place.</summary>
    /// <exception cref="IndexException">As with <see cref="UpdateAsync"/>.</exception>
    /// <exception cref="ArticleFolderNotFoundException">There is no such articles folder.</exception>
    public Task<IndexReport> RebuildAsync(
        ArticleOptions articles, string indexFile, IProgress<IndexProgress>? progress, CancellationToken cancellationToken) =>
        RunAsync(articles, indexFile, fromNothing: true, progress, cancellationToken);

    private async Task<IndexReport> RunAsync(
        ArticleOptions articles, string indexFile, bool fromNothing, IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var path = Path.GetFullPath(indexFile);
        var fingerprint = IndexFingerprint.Of(embeddings, options);
        ThrowIfForeign(path);
        CreateFolderOf(path);

        using var _ = await WriterLock
            .AcquireAsync(path, TimeSpan.FromSeconds(options.WriterTimeoutSeconds), time, cancellationToken).ConfigureAwait(false);
        try
        {
            // Parsing and SQLite are synchronous; a user interface must not wait on them.
            var report = await Task.Run(
                () => UpdateLockedAsync(
                    path, fromNothing, new IndexUpdate(articles, embeddings, countPieces, options, fingerprint, time, progress), cancellationToken),
                cancellationToken).ConfigureAwait(false);
            return report with { Duration = time.GetElapsedTime(started) };
        }
        catch (SqliteException exception) when (exception.IsBusy)
        {
            throw new IndexException(IndexProblem.Busy, $"Another program holds the index {path}. Try again when it is done.", exception);
        }
        catch (Exception exception) when (exception is SqliteException or UnauthorizedAccessException
            || (exception is IOException and not (ArticleFolderNotFoundException or ModelFileException)))
        {
            throw new IndexException(IndexProblem.Inaccessible,
                $"The index {path} cannot be written ({exception.Message}). Make room or choose another place with QnA:Index:File.", exception);
        }
    }

    private async Task<IndexReport> UpdateLockedAsync(
        string path, bool fromNothing, IndexUpdate update, CancellationToken cancellationToken)
    {
        ThrowIfForeign(path);
        if (!fromNothing && IndexFile.Inspect(path) is null)
        {
            try
            {
                return await UpdateInPlaceAsync(path, update, cancellationToken).ConfigureAwait(false);
            }
            catch (SqliteException exception) when (exception.IsCorruption)
            {
                LogDamaged(logger, path, exception.Message);
            }
        }

        return await BuildAsync(path, update, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IndexReport> UpdateInPlaceAsync(string path, IndexUpdate update, CancellationToken cancellationToken)
    {
        using var connection = IndexFile.OpenForWriting(path, options.WriterTimeoutSeconds);

        // With a write-ahead log, NORMAL already survives a killed process and a power cut without damage; a power cut may
        // only lose the last commit as a whole, which leaves the old index. FULL would buy nothing that was promised.
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        IndexFile.Check(connection, path);

        connection.Execute("BEGIN IMMEDIATE");
        var report = await update.RunAsync(connection, logger, cancellationToken).ConfigureAwait(false);
        connection.Execute("COMMIT");

        // Passive: does not wait for readers. The last connection to close moves the rest of the log into the file.
        connection.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        return report;
    }

    private static async Task<IndexReport> BuildAsync(string path, IndexUpdate update, CancellationToken cancellationToken)
    {
        var building = path + ".building";
        Delete(building);
        try
        {
            IndexReport report;
            using (var connection = IndexFile.OpenForWriting(building, timeoutSeconds: 0))
            {
                // Nobody reads this file yet and a crash throws it away, so it needs no log and no flushing on the way.
                connection.Execute("PRAGMA page_size = 8192; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;");
                connection.Execute("BEGIN IMMEDIATE");
                IndexSchema.Recreate(connection);
                report = await update.RunAsync(connection, logger: null, cancellationToken).ConfigureAwait(false);
                connection.Execute("COMMIT");
                connection.Execute("PRAGMA journal_mode = WAL");
            }

            using (var file = new FileStream(building, FileMode.Open, FileAccess.ReadWrite))
                file.Flush(flushToDisk: true);

            // The log of the damaged index that stood here before would be replayed into the new one.
            File.Delete(path + "-wal");
            File.Delete(path + "-shm");
            File.Move(building, path, overwrite: true);
            return report with { WasRebuilt = true };
        }
        finally
        {
            Delete(building);
        }
    }

    private static void Delete(string database)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm", "-journal" })
            File.Delete(database + suffix);
    }

    private static void ThrowIfForeign(string path)
    {
        if (IndexFile.Inspect(path) == IndexProblem.Foreign)
            throw new IndexException(IndexProblem.Foreign,
                $"{path} is not an index of this program, so it was left alone. Move it away or choose another place with QnA:Index:File.");
    }

    private static void CreateFolderOf(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a full path to a file has a folder
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IndexException(IndexProblem.Inaccessible,
                $"The folder of the index {path} cannot be made ({exception.Message}). Choose another place with QnA:Index:File.", exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index {Path} is damaged ({Reason}) and is built anew.")]
    private static partial void LogDamaged(ILogger logger, string path, string reason);
}
