using Microsoft.Extensions.Logging.Abstractions;
using QnA.Articles;
using QnA.Grounding;
using QnA.Indexing;
using QnA.Inference;
using QnA.Questions;
using QnA.Retrieval;

namespace QnA.Benchmarks;

/// <summary>A folder of articles behind the product's own index, search and reader.</summary>
internal sealed class Library : IDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly MiniLmEmbeddingGenerator _embeddings;
    private readonly Dictionary<string, List<IReadOnlySet<string>>> _chunkKeys = [];

    private Library(TemporaryFolder folder, LocalModels models, MiniLmEmbeddingGenerator embeddings, ArticleIndex index, EvidenceReader reader)
    {
        Models = models;
        _folder = folder;
        _embeddings = embeddings;
        Index = index;
        Reader = reader;
        Retriever = new Retriever(index, embeddings, new RetrievalOptions());
    }

    public LocalModels Models { get; }

    public ArticleIndex Index { get; }

    public Retriever Retriever { get; }

    public EvidenceReader Reader { get; }

    /// <summary>Indexes a folder in a temporary place.</summary>
    public static async Task<Library> OpenAsync(string articles, IGrounder? readings, CancellationToken cancellationToken)
    {
        var models = LocalModels.Load();
        var embeddings = new MiniLmEmbeddingGenerator(models);
        var options = new IndexOptions();
        var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "index.db");
        var indexer = new Indexer(embeddings, models.Tokenizer.CountPieces, options, TimeProvider.System, NullLogger<Indexer>.Instance);
        await indexer.UpdateAsync(new ArticleOptions { Folder = articles }, file, null, cancellationToken);
        return new Library(folder, models, embeddings, ArticleIndex.Open(file, IndexFingerprint.Of(embeddings, options)), EvidenceReader.Create(models, readings));
    }

    /// <summary>Searches and screens; one piece of evidence a sentence.</summary>
    /// <param name="question">The question.</param>
    /// <param name="windows">Most windows to read.</param>
    /// <param name="file">The only article to search, or null for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<Evidence>> ScreenAsync(AnalyzedQuestion question, int windows, string? file, CancellationToken cancellationToken)
    {
        var filter = file is null ? SearchFilter.Citable : new SearchFilter { Files = [file] };
        var found = await Retriever.SearchAsync(question.Text, windows, filter, cancellationToken);
        var read = found.Select(f =>
        {
            var article = Index.GetArticle(f.Chunk.ArticleId);
            return Window.Of(article, [.. f.Chunk.Sentences.Select(i => article.Sentences[i])], f.Score, f.VectorScore ?? 0);
        }).ToList();
        var weights = WeightsFor(file);
        var evidence = Reader.Screen(question, read, weights, cancellationToken);

        // A sentence may stand in two windows; the reader's first choice counts once.
        return [.. evidence.GroupBy(e => (e.Article.Id, e.Sentence.Index)).Select(g => g.MaxBy(e => e.Probability)!)];
    }

    /// <summary>How much terms say in all articles, or in one of them.</summary>
    public TermWeights WeightsFor(string? file) => file is null ? new TermWeights(Index.ChunkCount, Index.DocumentFrequency) : WeightsWithin(file);

    /// <summary>As if the article were all there is: a question put to the wrong article has words that occur nowhere in it.</summary>
    private TermWeights WeightsWithin(string file)
    {
        if (!_chunkKeys.TryGetValue(file, out var chunks))
        {
            _chunkKeys[file] = chunks = [.. Index.ChunksOf(file).Select(c => TermCoverage.Keys(Index.TextOf(c)))];
        }

        return new TermWeights(chunks.Count, word => TermCoverage.Keys(word) is { Count: > 0 } keys ? chunks.Count(keys.IsSubsetOf) : 0);
    }

    public void Dispose()
    {
        Index.Dispose();
        _embeddings.Dispose();
        _folder.Dispose();
    }
}
