using Microsoft.Extensions.AI;
using QnA.Inference.Encoder;

namespace QnA.Inference;

/// <summary>
/// Turns texts into unit vectors of 384 numbers, on this machine; the cosine of two is their dot product. Thread-safe. The
/// vector of a text does not depend on the other texts of the call.
/// </summary>
/// <param name="models">Where the model comes from.</param>
/// <param name="threads">How many threads one call may use, from 1; all processors by default.</param>
public sealed class MiniLmEmbeddingGenerator(LocalModels models, int? threads = null) : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>What is beyond this many pieces of a text is not read.</summary>
    public const int MaxPieces = 256;

    /// <summary>Length of a vector.</summary>
    public const int Dimensions = BertShape.Hidden;

    public const string ModelId = "all-MiniLM-L6-v2-int8";

    /// <summary>How many texts are tokenized before they are encoded: bounds the memory of a long list.</summary>
    private const int TextsAtOnce = 512;

    private static readonly EmbeddingGeneratorMetadata Metadata = new("qna-local", defaultModelId: ModelId, defaultModelDimensions: Dimensions);

    private readonly int _threads = threads ?? Environment.ProcessorCount;

    /// <summary>One vector for each text, in order. Options are not heeded: there is one model, of one size.</summary>
    /// <exception cref="ModelFileException">A model file is missing or damaged.</exception>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var texts = values as IReadOnlyList<string> ?? [.. values];
        return texts.Count == 0
            ? Task.FromResult(new GeneratedEmbeddings<Embedding<float>>())
            : Task.Run(() => Generate(texts, cancellationToken), cancellationToken);
    }

    /// <summary>The same on the calling thread and those it may use, without a task.</summary>
    public GeneratedEmbeddings<Embedding<float>> Generate(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var result = new GeneratedEmbeddings<Embedding<float>>(texts.Count);
        var pieceCount = 0L;
        for (var start = 0; start < texts.Count; start += TextsAtOnce)
        {
            var pieces = new PieceSequence[Math.Min(TextsAtOnce, texts.Count - start)];
            for (var i = 0; i < pieces.Length; i++)
            {
                pieces[i] = PieceSequence.From(models.Tokenizer.Encode(texts[start + i], MaxPieces));
                pieceCount += pieces[i].Ids.Count;
            }

            foreach (var vector in Embed(pieces, cancellationToken))
                result.Add(new Embedding<float>(vector) { ModelId = ModelId });
        }

        result.Usage = new UsageDetails { InputTokenCount = pieceCount, TotalTokenCount = pieceCount };
        return result;
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(EmbeddingGeneratorMetadata) ? Metadata
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Does nothing: the models belong to <see cref="LocalModels"/>.</summary>
    public void Dispose()
    {
    }

    internal unsafe float[][] Embed(IReadOnlyList<PieceSequence> texts, CancellationToken cancellationToken)
    {
        var encoder = models.MiniLm;
        var vectors = new float[texts.Count][];
        encoder.Encode(
            texts,
            (text, hidden) =>
            {
                var vector = new float[Dimensions];
                fixed (float* from = hidden, to = vector)
                    encoder.Kernels.PoolToUnit(from, hidden.Length / Dimensions, to);
                vectors[text] = vector;
            },
            _threads,
            cancellationToken);
        return vectors;
    }
}
