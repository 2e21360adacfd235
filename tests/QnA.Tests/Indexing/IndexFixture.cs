using Microsoft.Extensions.Logging.Abstractions;
using QnA.Articles;
using QnA.Indexing;
using Xunit;

namespace QnA.Tests.Indexing;

/// <summary>An articles folder and an index file in a temporary folder of their own.</summary>
internal sealed class IndexFixture : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("qna-index-").FullName;

    public IndexFixture()
    {
        Directory.CreateDirectory(Articles.Folder = Path.Combine(_root, "articles"));
        File = Path.Combine(_root, "state", "index.db");
    }

    public ArticleOptions Articles { get; } = new();

    /// <summary>Path of the index; the file is not there until the first update.</summary>
    public string File { get; }

    public HashingEmbeddings Embeddings { get; set; } = new();

    public IndexOptions Options { get; } = new() { WriterTimeoutSeconds = 0, ChunkPieces = 16 };

    public IndexFingerprint Fingerprint => IndexFingerprint.Of(Embeddings, Options);

    public void Write(string id, string text)
    {
        var path = Path.Combine(Articles.Folder, id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a path below the folder
        System.IO.File.WriteAllText(path, text);
    }

    public void Delete(string id) => System.IO.File.Delete(Path.Combine(Articles.Folder, id));

    public Indexer Indexer() => new(Embeddings, CountWords, Options, TimeProvider.System, NullLogger<Indexer>.Instance);

    public Task<IndexReport> UpdateAsync() =>
        Indexer().UpdateAsync(Articles, File, progress: null, TestContext.Current.CancellationToken);

    public ArticleIndex Open() => ArticleIndex.Open(File, Fingerprint);

    /// <summary>Three short articles on different things, indexed.</summary>
    public async Task<IndexReport> UpdateWithThreeArticlesAsync()
    {
        Write("bridges.txt", "The old stone bridge\n\nThe bridge was built in 1823 by local masons.\n\nIt carries 10,000 cars a day.\n");
        Write("rivers/floods.txt", "Floods in spring\n\nThe river flooded twice this spring.\n\nA bridge was closed for two days.\n");
        Write("bakers.md", "A village baker retires\n\nThe baker sold bread for forty years.\n\nHis rye loaf won prizes.\n");
        return await UpdateAsync();
    }

    /// <summary>A copy of everything a search can see, to compare indexes by.</summary>
    public List<string> Snapshot()
    {
        using var index = Open();
        return Snapshot(index);
    }

    /// <summary>A copy of everything that a search over an index can see.</summary>
    public static List<string> Snapshot(ArticleIndex index)
    {
        List<string> lines = [];
        foreach (var article in index.Articles)
        {
            lines.Add($"{article.Id} {article.Hash} {article.Title}");
            foreach (var chunk in index.ChunksOf(article.Id))
            {
                lines.Add($"{string.Join(',', chunk.Sentences)} {index.TextOf(chunk)}");
                var hits = index.SearchKeywords(index.TextOf(chunk), 20, SearchFilter.Citable);
                lines.AddRange(hits.Select(hit => $"  {hit.Chunk.ArticleId} {hit.Chunk.Sentences[0]} {hit.Score:F6}"));
            }
        }

        lines.AddRange(index.Vocabulary.Order(StringComparer.Ordinal).Select(word => $"{word} {index.WordCount(word)}"));
        return lines;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    public static int CountWords(string text) => CorpusWords.In(text).Count();
}
