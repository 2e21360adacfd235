using System.Diagnostics;
using System.Globalization;
using QnA.Indexing;
using QnA.Retrieval;

namespace QnA.Benchmarks.Retrieval;

/// <summary>How long exact vector search and hybrid search take as the index grows. Synthetic data, seed 1.</summary>
internal static class VectorBenchmark
{
    private const int Dimensions = 384, Top = 50, Seed = 1;

    /// <summary><c>vectors [--max N] [--max-hybrid N]</c>: sizes from ten thousand to one million, hybrid to 100 thousand.</summary>
    public static void Run(Options options) =>
        RunAsync(options.Number("max", 1_000_000), options.Number("max-hybrid", 100_000)).GetAwaiter().GetResult();

    private static async Task RunAsync(int max, int maxHybrid)
    {
        Console.WriteLine($"vectors: {Dimensions} floats, top {Top}, {Environment.ProcessorCount} cores, one question at a time");
        foreach (var size in new[] { 10_000, 100_000, 200_000, 500_000, 1_000_000 })
        {
            if (size <= max)
                await MeasureVectorsAsync(size);
            if (size <= maxHybrid)
                await MeasureHybridAsync(size);
        }
    }

    private static async Task MeasureVectorsAsync(int size)
    {
        var corpus = new SyntheticCorpus(Seed, Dimensions);
        var matrix = new QuantizedVectors(Dimensions);
        for (var i = 0; i < size; i++)
            matrix.Add(corpus.Vector());

        var queries = Enumerable.Range(0, size > 200_000 ? 60 : 220).Select(_ => corpus.Vector()).ToList();
        var all = await Latencies.OfAsync(queries, warmUp: 20, query => Task.FromResult(matrix.Candidates(query, Top, accepts: null)));
        Console.WriteLine($"{size,9:N0} chunks  scan               {all}");
    }

    private static async Task MeasureHybridAsync(int size)
    {
        var corpus = new SyntheticCorpus(Seed, Dimensions);
        using var embeddings = new FixedEmbeddings(corpus.Vector, Dimensions);
        var fingerprint = IndexFingerprint.Of(embeddings, new IndexOptions());
        var folder = Directory.CreateTempSubdirectory("qna-vectors-").FullName;
        try
        {
            var file = Path.Combine(folder, "index.db");
            var started = Stopwatch.GetTimestamp();
            await BenchmarkIndex.WriteAsync(
                file, fingerprint, Enumerable.Range(0, size / 20).Select(i => corpus.Article($"{i:D6}.txt", chunks: 20)),
                texts => Task.FromResult<IReadOnlyList<float[]>>([.. texts.Select(_ => corpus.Vector())]));
            var written = Stopwatch.GetElapsedTime(started);

            using var index = ArticleIndex.Open(file, fingerprint);
            started = Stopwatch.GetTimestamp();
            index.LoadVectors();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,9:N0} chunks  index {new FileInfo(file).Length / 1e6:F0} MB, written in {written.TotalSeconds:F1} s, vectors loaded in {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s"));

            foreach (var mode in new[] { RetrievalMode.Vectors, RetrievalMode.Keywords, RetrievalMode.Hybrid })
            {
                var retriever = new Retriever(index, embeddings, new RetrievalOptions { Mode = mode });
                var questions = Enumerable.Range(0, 220).Select(_ => corpus.Question()).ToList();
                var latencies = await Latencies.OfAsync(
                    questions, warmUp: 20, question => retriever.SearchAsync(question, Top, SearchFilter.Citable, CancellationToken.None));
                Console.WriteLine($"{size,9:N0} chunks  search {mode,-10}  {latencies}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
