using System.Diagnostics;
using System.Globalization;
using QnA.Articles;
using QnA.Embeddings;
using QnA.Indexing;
using QnA.Inference;
using QnA.Retrieval;

namespace QnA.Benchmarks.Retrieval;

/// <summary>nDCG@10 and Recall@100 of the product's retrieval on a data set in the BEIR layout.</summary>
internal static class BeirBenchmark
{
    private const int Depth = 100;

    /// <summary>
    /// <c>beir --data FOLDER [--mode vectors|keywords|hybrid] [--unit document|chunk]</c>. By document, title and text are one
    /// text and one vector, as published figures have it; by chunk, documents are read, split and chunked as articles are, and
    /// a document ranks where its first chunk does.
    /// </summary>
    public static void Run(Options options) =>
        RunAsync(options.Need("data"), options.Find("unit") ?? "document", options.Find("mode")).GetAwaiter().GetResult();

    private static async Task RunAsync(string folder, string unit, string? mode)
    {
        var data = BeirData.Load(folder);
        var models = LocalModels.Load();
        using var embeddings = EmbeddingGenerators.Create(new EmbeddingOptions(), models);
        var options = new IndexOptions();
        var fingerprint = IndexFingerprint.Of(embeddings, options);
        var scratch = Directory.CreateTempSubdirectory("qna-beir-").FullName;
        try
        {
            var file = Path.Combine(scratch, "index.db");
            var started = Stopwatch.GetTimestamp();
            await BenchmarkIndex.WriteAsync(
                file, fingerprint,
                data.Documents.Select(document => unit == "chunk"
                    ? Chunked(document.Key, document.Value, models.Tokenizer.CountPieces, options)
                    : Whole(document.Key, document.Value)),
                async texts => [.. (await embeddings.GenerateAsync(texts)).Select(embedding => embedding.Vector.ToArray())]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{folder}: {data.Documents.Count} documents by {unit}, {data.Relevant.Count} queries, indexed in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s"));

            using var index = ArticleIndex.Open(file, fingerprint);
            RetrievalMode[] modes = mode is not null
                ? [Enum.Parse<RetrievalMode>(mode, ignoreCase: true)]
                : [RetrievalMode.Keywords, RetrievalMode.Vectors, RetrievalMode.Hybrid];
            foreach (var each in modes)
                await EvaluateAsync(data, new Retriever(index, embeddings, new RetrievalOptions { Mode = each }), each);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static async Task EvaluateAsync(BeirData data, Retriever retriever, RetrievalMode mode)
    {
        var (ndcg, recall) = (0.0, 0.0);
        foreach (var (query, relevant) in data.Relevant)
        {
            // Several chunks of a document may be found; five times as many as documents are wanted is enough for 100.
            var hits = await retriever.SearchAsync(data.Queries[query], 5 * Depth, SearchFilter.Citable, CancellationToken.None);
            var ranking = hits.Select(hit => hit.Chunk.ArticleId).Distinct().ToList();
            ndcg += RankingMetrics.Ndcg(ranking, relevant, 10);
            recall += RankingMetrics.Recall(ranking, relevant, Depth);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {mode,-9} nDCG@10 {ndcg / data.Relevant.Count:F4}   Recall@{Depth} {recall / data.Relevant.Count:F4}"));
    }

    private static (Article Article, IReadOnlyList<IReadOnlyList<int>> Chunks) Whole(string id, (string Title, string Text) document)
    {
        var text = document.Title.Length > 0 ? $"{document.Title} {document.Text}" : document.Text;
        var sentence = new Sentence
        {
            Index = 0,
            Range = new TextRange(0, text.Length),
            StartLine = 1,
            EndLine = 1,
            Kind = SentenceKind.Body,
            Paragraph = 0,
        };
        return (new Article { Id = id, Text = text, Title = document.Title, Hash = id, Sentences = [sentence] }, [[0]]);
    }

    private static (Article Article, IReadOnlyList<IReadOnlyList<int>> Chunks) Chunked(
        string id, (string Title, string Text) document, Func<string, int> countPieces, IndexOptions options)
    {
        var text = document.Title.Length > 0 ? $"{document.Title}\n\n{document.Text}" : document.Text;
        var article = ArticleParser.Parse(id, text, id, metadata: null);
        return (article, Chunker.Split(article, countPieces, options.ChunkPieces));
    }
}
