using QnA.Articles;
using QnA.Indexing;

namespace QnA.Benchmarks.Retrieval;

/// <summary>Writes index files from articles and vectors made by a benchmark, past the file system and the model.</summary>
internal static class BenchmarkIndex
{
    /// <summary>Makes an index of the product's own format.</summary>
    /// <param name="file">Path of the index; replaced.</param>
    /// <param name="fingerprint">What the index says it was made with.</param>
    /// <param name="articles">Articles with their chunks.</param>
    /// <param name="embed">Unit vectors of chunk texts, in order.</param>
    public static async Task WriteAsync(
        string file, IndexFingerprint fingerprint,
        IEnumerable<(Article Article, IReadOnlyList<IReadOnlyList<int>> Chunks)> articles,
        Func<IReadOnlyList<string>, Task<IReadOnlyList<float[]>>> embed)
    {
        File.Delete(file);
        using var connection = IndexFile.OpenForWriting(file, timeoutSeconds: 0);
        connection.Execute("PRAGMA page_size = 8192; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; BEGIN");
        IndexSchema.Recreate(connection);
        var writer = new IndexWriter(connection);
        foreach (var batch in articles.Chunk(64))
        {
            var chunks = batch.SelectMany(entry => writer.Add(entry.Article, "", entry.Chunks)).ToList();
            var vectors = await embed([.. chunks.Select(chunk => chunk.Text)]);
            for (var i = 0; i < chunks.Count; i++)
                writer.AddVector(chunks[i].Id, vectors[i]);
        }

        IndexTables.WriteManifest(connection, new IndexManifest
        {
            SchemaVersion = IndexSchema.Version,
            Fingerprint = fingerprint,
            Generation = "benchmark",
            Created = default,
            Updated = default,
        });
        connection.Execute("COMMIT");
    }
}
