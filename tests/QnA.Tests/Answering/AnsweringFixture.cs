using Microsoft.Extensions.Logging.Abstractions;
using QnA.Answering;
using QnA.Articles;
using QnA.Briefing;
using QnA.Grounding;
using QnA.Indexing;
using QnA.Inference;
using QnA.Retrieval;

namespace QnA.Tests.Answering;

/// <summary>The product's own answerer over the five seeds, with the real models and a real index in a temporary folder.</summary>
public sealed class AnsweringFixture : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qna-answering-").FullName;
    private readonly LocalModels _models = LocalModels.Load();
    private readonly MiniLmEmbeddingGenerator _embeddings;
    private readonly Lazy<ArticleIndex> _index;

    public AnsweringFixture()
    {
        _embeddings = new MiniLmEmbeddingGenerator(_models);
        _index = new(() => Open(Repository.Seeds, Path.Combine(_folder, "index.db")));
    }

    /// <summary>The index of the seeds.</summary>
    public ArticleIndex Index => _index.Value;

    /// <summary>An answerer over the seeds.</summary>
    public QuestionAnswerer Answerer(AnsweringOptions? options = null) => AnswererOver(Index, options);

    /// <summary>An answerer over another index.</summary>
    public QuestionAnswerer AnswererOver(ArticleIndex index, AnsweringOptions? options = null) => new(
        index, new Retriever(index, _embeddings, new RetrievalOptions()), EvidenceReader.Create(_models), _models.Tokenizer,
        options ?? new AnsweringOptions(), TimeProvider.System);

    /// <summary>A writer of briefs over the seeds.</summary>
    public BriefWriter BriefWriter() => new(
        Index, new Retriever(Index, _embeddings, new RetrievalOptions()), EvidenceReader.Create(_models), _models.Tokenizer,
        new AnsweringOptions(), TimeProvider.System);

    /// <summary>
    /// An index of a folder of changed seeds. Starts from a copy of the seeds' index, so that only what differs is indexed.
    /// The caller disposes of it; its file goes with the fixture.
    /// </summary>
    public ArticleIndex OpenIndexOf(string changedSeeds)
    {
        _ = Index;
        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}.db");
        File.Copy(Path.Combine(_folder, "index.db"), file);
        return Open(changedSeeds, file);
    }

    public ValueTask DisposeAsync()
    {
        if (_index.IsValueCreated)
        {
            _index.Value.Dispose();
        }

        _embeddings.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private ArticleIndex Open(string articles, string file)
    {
        var options = new IndexOptions();
        var indexer = new Indexer(_embeddings, _models.Tokenizer.CountPieces, options, TimeProvider.System, NullLogger<Indexer>.Instance);
        indexer.UpdateAsync(new ArticleOptions { Folder = articles }, file, null, CancellationToken.None).GetAwaiter().GetResult();
        return ArticleIndex.Open(file, IndexFingerprint.Of(_embeddings, options));
    }
}
