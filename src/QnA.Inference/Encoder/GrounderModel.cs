namespace QnA.Inference.Encoder;

/// <summary>The encoder of the grounder and its heads.</summary>
internal sealed unsafe class GrounderModel
{
    private readonly Head _start;
    private readonly Head _end;
    private readonly Head _answerable;
    private readonly Head _support;

    private GrounderModel(SafeTensors file, WordEmbeddings words, Kernels kernels)
    {
        Encoder = new BertEncoder(BertWeights.Load(file), words, kernels);
        var span = file.ReadFloats("heads.span.weight", 2, BertShape.Hidden);
        var spanBias = file.ReadFloats("heads.span.bias", 2);
        _start = new Head(span.AsSpan(0, BertShape.Hidden), spanBias[0]);
        _end = new Head(span.AsSpan(BertShape.Hidden), spanBias[1]);
        _answerable = new Head(file.ReadFloats("heads.answerable.weight", 1, BertShape.Hidden), file.ReadFloats("heads.answerable.bias", 1)[0]);
        _support = new Head(file.ReadFloats("heads.support.weight", 1, BertShape.Hidden), file.ReadFloats("heads.support.bias", 1)[0]);
    }

    public BertEncoder Encoder { get; }

    public static GrounderModel Load(SafeTensors file, WordEmbeddings words, Kernels kernels) => new(file, words, kernels);

    /// <summary>Logits of a start and of an end at every piece, and that the second text answers the first one.</summary>
    public (float[] Start, float[] End, float Answerable) Spans(ReadOnlySpan<float> hidden)
    {
        var pieces = hidden.Length / BertShape.Hidden;
        var (start, end) = (new float[pieces], new float[pieces]);
        for (var i = 0; i < pieces; i++)
        {
            var row = hidden.Slice(i * BertShape.Hidden, BertShape.Hidden);
            start[i] = Logit(_start, row);
            end[i] = Logit(_end, row);
        }

        return (start, end, Logit(_answerable, hidden[..BertShape.Hidden]));
    }

    /// <summary>Logit that the second text supports the first one.</summary>
    public float Support(ReadOnlySpan<float> hidden) => Logit(_support, hidden[..BertShape.Hidden]);

    private float Logit(Head head, ReadOnlySpan<float> row)
    {
        fixed (float* values = row)
            return Encoder.Kernels.Dot(head.Weight.Pointer, values) + head.Bias;
    }

    private sealed class Head
    {
        public Head(ReadOnlySpan<float> weight, float bias)
        {
            weight.CopyTo(Weight.Span);
            Bias = bias;
        }

        public AlignedBuffer<float> Weight { get; } = new(BertShape.Hidden);

        public float Bias { get; }
    }
}
