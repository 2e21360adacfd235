namespace QnA.Inference.Encoder;

/// <summary>Weight and bias of a layer norm, 384 of each.</summary>
internal sealed class NormWeights
{
    private NormWeights(float[] weight, float[] bias)
    {
        weight.CopyTo(Weight.Span);
        bias.CopyTo(Bias.Span);
    }

    public AlignedBuffer<float> Weight { get; } = new(BertShape.Hidden);

    public AlignedBuffer<float> Bias { get; } = new(BertShape.Hidden);

    public static NormWeights Load(SafeTensors file, string name)
        => new(file.ReadFloats($"{name}.weight", BertShape.Hidden), file.ReadFloats($"{name}.bias", BertShape.Hidden));
}
