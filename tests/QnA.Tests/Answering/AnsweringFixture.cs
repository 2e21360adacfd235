using Microsoft.Extensions.Logging.Abstractions;
using QnA.Answering;
using QnA.Articles;
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
        _index = new(Open);
    }

    /// <summary>The index of the seeds.</summary>
    public ArticleIndex Index => _index.Value;

    /// <summary>An answerer over the seeds.</summary>
    public QuestionAnswerer Answerer(AnsweringOptions? options = null) => new(
        Index, new Retriever(Index, _embeddings, new RetrievalOptions()), EvidenceReader.Create(_models), _models.Tokenizer,
        options ?? new AnsweringOptions(), TimeProvider.System);

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

    private ArticleIndex Open()
    {
        var options = new IndexOptions();
        var file = Path.Combine(_folder, "index.db");
        var indexer = new Indexer(_embeddings, _models.Tokenizer.CountPieces, options, TimeProvider.System, NullLogger<Indexer>.Instance);
        indexer.UpdateAsync(new ArticleOptions { Folder = Repository.PathTo("seeds") }, file, null, CancellationToken.None).GetAwaiter().GetResult();
        return ArticleIndex.Open(file, IndexFingerprint.Of(_embeddings, options));
    }
}
