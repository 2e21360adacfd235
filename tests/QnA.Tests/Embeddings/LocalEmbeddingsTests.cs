using Microsoft.Extensions.Logging.Abstractions;
using QnA.Embeddings;
using QnA.Indexing;
using QnA.Inference;
using QnA.Retrieval;
using QnA.Tests.Indexing;
using Xunit;

namespace QnA.Tests.Embeddings;

public sealed class LocalEmbeddingsTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Fingerprint_of_the_local_model_names_its_weights()
    {
        var models = LocalModels.Load();
        using var embeddings = EmbeddingGenerators.Create(new EmbeddingOptions(), models);

        var fingerprint = IndexFingerprint.Of(embeddings, new IndexOptions());

        Assert.Equal($"local/{MiniLmEmbeddingGenerator.ModelId}#{models.MiniLmFingerprint}", fingerprint.EmbeddingModel);
        Assert.Equal(MiniLmEmbeddingGenerator.Dimensions, fingerprint.Dimensions);
    }

    [Fact]
    public async Task Local_model_finds_what_shares_no_word_with_the_question()
    {
        _fixture.Write("bakers.txt", "A village baker retires\n\nThe baker sold bread for forty years.\n");
        _fixture.Write("rivers.txt", "Floods in spring\n\nThe river rose over its banks twice this spring.\n");
        _fixture.Write("chess.txt", "A game is won\n\nThe grandmaster gave up his queen and mated in nine.\n");
        var models = LocalModels.Load();
        using var embeddings = EmbeddingGenerators.Create(new EmbeddingOptions(), models);
        var indexer = new Indexer(
            embeddings, models.Tokenizer.CountPieces, _fixture.Options, TimeProvider.System, NullLogger<Indexer>.Instance);
        await indexer.UpdateAsync(_fixture.Articles, _fixture.File, progress: null, TestContext.Current.CancellationToken);
        using var index = ArticleIndex.Open(_fixture.File, IndexFingerprint.Of(embeddings, _fixture.Options));

        var hits = await new Retriever(index, embeddings, new RetrievalOptions())
            .SearchAsync("Did water get into people's houses?", 3, SearchFilter.Citable, TestContext.Current.CancellationToken);

        Assert.Equal("rivers.txt", hits[0].Chunk.ArticleId);
        Assert.Null(hits[0].KeywordScore);
        Assert.InRange(hits[0].VectorScore ?? 0, 0.1, 1);
    }
}
