using Microsoft.Extensions.AI;
using QnA.Inference.Tests.Encoder;
using Xunit;

namespace QnA.Inference.Tests;

public sealed class MiniLmEmbeddingGeneratorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Close_sentences_have_close_vectors()
    {
        using var generator = new MiniLmEmbeddingGenerator(Paths.Best);

        var vectors = await generator.GenerateAsync(
            ["A cat sleeps on the sofa.", "On the couch a kitten is napping.", "Interest rates rose again in May."], cancellationToken: Token);

        Assert.True(Cosine(vectors[0], vectors[1]) > 0.6);
        Assert.True(Cosine(vectors[0], vectors[2]) < 0.2);
        Assert.All(vectors, vector => Assert.Equal(1, Cosine(vector, vector), 1e-5));
    }

    [Fact]
    public async Task Empty_and_very_long_texts_have_vectors_too()
    {
        using var generator = new MiniLmEmbeddingGenerator(Paths.Best);
        var start = string.Concat(Enumerable.Repeat("word ", 254));

        var vectors = await generator.GenerateAsync(["", start, start + "and much more that is cut off"], cancellationToken: Token);

        Assert.Equal(1, Cosine(vectors[0], vectors[0]), 1e-5);
        Assert.True(vectors[1].Vector.Span.SequenceEqual(vectors[2].Vector.Span));
        Assert.Equal(2 + 256 + 256, vectors.Usage?.InputTokenCount);
    }

    [Fact]
    public async Task No_texts_give_no_vectors()
    {
        using var generator = new MiniLmEmbeddingGenerator(Paths.Best);

        Assert.Empty(await generator.GenerateAsync([], cancellationToken: Token));
    }

    [Fact]
    public async Task Order_is_kept_when_there_are_more_texts_than_are_read_at_once()
    {
        using var generator = new MiniLmEmbeddingGenerator(Paths.Best);
        string[] texts = [.. Enumerable.Range(0, 700).Select(i => $"{i}")];

        var vectors = await generator.GenerateAsync(texts, cancellationToken: Token);

        var last = await generator.GenerateAsync(["699"], cancellationToken: Token);
        Assert.Equal(700, vectors.Count);
        Assert.True(vectors[699].Vector.Span.SequenceEqual(last[0].Vector.Span));
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled()
    {
        using var generator = new MiniLmEmbeddingGenerator(Paths.Best);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => generator.GenerateAsync(["text"], cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Metadata_names_the_model()
    {
        using var generator = new MiniLmEmbeddingGenerator(Paths.Best);

        var metadata = ((IEmbeddingGenerator)generator).GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;

        Assert.Equal("all-MiniLM-L6-v2-int8", metadata?.DefaultModelId);
        Assert.Equal(384, metadata?.DefaultModelDimensions);
        Assert.Same(generator, generator.GetService(typeof(MiniLmEmbeddingGenerator)));
        Assert.Null(generator.GetService(typeof(string)));
    }

    private static float Cosine(Embedding<float> left, Embedding<float> right)
        => System.Numerics.Tensors.TensorPrimitives.Dot(left.Vector.Span, right.Vector.Span);
}
