namespace QnA.Inference.Encoder;

/// <summary>The weights of one model but for the word embeddings; immutable once loaded, so shared by all threads.</summary>
internal sealed class BertWeights
{
    private BertWeights(SafeTensors file)
    {
        file.ReadFloats("embeddings.position_embeddings.weight", BertShape.Positions, BertShape.Hidden).CopyTo(Positions.Span);
        file.ReadFloats("embeddings.token_type_embeddings.weight", BertShape.TokenTypes, BertShape.Hidden).CopyTo(TokenTypes.Span);
        EmbeddingNorm = NormWeights.Load(file, "embeddings.LayerNorm");
        var layers = new LayerWeights[BertShape.Layers];
        Workers.Run(layers.Length, Environment.ProcessorCount, layer => layers[layer] = LayerWeights.Load(file, layer));
        Layers = layers;
    }

    /// <summary>[512, 384].</summary>
    public AlignedBuffer<float> Positions { get; } = new(BertShape.Positions * BertShape.Hidden);

    /// <summary>[2, 384].</summary>
    public AlignedBuffer<float> TokenTypes { get; } = new(BertShape.TokenTypes * BertShape.Hidden);

    public NormWeights EmbeddingNorm { get; }

    public IReadOnlyList<LayerWeights> Layers { get; }

    public static BertWeights Load(SafeTensors file) => new(file);
}
