using Microsoft.Extensions.AI;
using QnA.Articles;
using QnA.Indexing;

namespace QnA;

/// <summary>Opens the index of the articles folder and keeps it up with the files.</summary>
/// <remarks>
/// Beside the index stands a stamp: which files, sizes and times the index was last found to agree with. While the folder
/// still looks like that, no file is opened. A stamp is only a short cut; losing it costs one full comparison.
/// </remarks>
public sealed class IndexKeeper(
    ArticleOptions articles,
    IndexOptions options,
    Indexer indexer,
    IEmbeddingGenerator<string, Embedding<float>> embeddings,
    TimeProvider time)
{
    /// <summary>The index file.</summary>
    public string File => options.File;

    private string StampFile => options.File + ".stamp";

    /// <summary>The index, when it is usable and nothing in the folder has changed since; else null.</summary>
    /// <exception cref="ArticleFolderNotFoundException">There is no such articles folder.</exception>
    /// <exception cref="IndexException">The path holds somebody else's file, or cannot be read.</exception>
    public ArticleIndex? OpenIfCurrent(CancellationToken cancellationToken)
    {
        var stamp = FolderStamp.Of(articles, cancellationToken);
        try
        {
            var index = Open();
            if (FolderStamp.IsRecorded(StampFile, stamp, index.Manifest.Generation))
            {
                return index;
            }

            index.Dispose();
            return null;
        }
        catch (IndexException exception)
            when (exception.Problem is IndexProblem.Missing or IndexProblem.Corrupt or IndexProblem.Mismatched)
        {
            return null;
        }
    }

    /// <summary>Brings the index up to date with the files, comparing every one by its hash.</summary>
    /// <param name="fromNothing">Makes everything anew, even where an index could be updated.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Leaves the index as it was.</param>
    /// <exception cref="ArticleFolderNotFoundException">There is no such articles folder.</exception>
    /// <exception cref="IndexException">The index cannot be written, or embedding failed.</exception>
    public async Task<IndexReport> UpdateAsync(
        bool fromNothing, IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        // Taken before the files are read: what changes meanwhile no longer fits the stamp and is found next time.
        var stamp = FolderStamp.Of(articles, cancellationToken);
        var started = time.GetUtcNow();
        var report = fromNothing
            ? await indexer.RebuildAsync(articles, options.File, progress, cancellationToken).ConfigureAwait(false)
            : await indexer.UpdateAsync(articles, options.File, progress, cancellationToken).ConfigureAwait(false);

        using var index = Open();
        FolderStamp.Record(StampFile, stamp, index.Manifest.Generation, started);
        return report;
    }

    /// <summary>Whether an open index still shows what is in the folder, as far as names, sizes and times tell. Opens no article.</summary>
    /// <exception cref="ArticleFolderNotFoundException">There is no such articles folder.</exception>
    public bool IsCurrent(ArticleIndex open, CancellationToken cancellationToken) =>
        FolderStamp.IsRecorded(StampFile, FolderStamp.Of(articles, cancellationToken), open.Manifest.Generation) && open.IsCurrent();

    /// <summary>The index as it is.</summary>
    /// <exception cref="IndexException">It is missing, foreign, damaged, or made with something else.</exception>
    public ArticleIndex Open() => ArticleIndex.Open(options.File, IndexFingerprint.Of(embeddings, options));
}
