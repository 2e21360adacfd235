using System.Buffers;
using System.Runtime.InteropServices;

namespace QnA.Inference.Encoder;

/// <summary>The weights of one layer, ready for the kernels; immutable once loaded.</summary>
internal sealed class LayerWeights
{
    private LayerWeights(SafeTensors file, string name)
    {
        // The division of the scores by the square root of the head's width is folded into the queries.
        var attention = $"{name}.attention.self";
        Put(file, $"{attention}.query", QueriesKeysValues, 0, BertShape.Hidden, 1 / MathF.Sqrt(BertShape.HeadWidth));
        Put(file, $"{attention}.key", QueriesKeysValues, BertShape.Hidden, BertShape.Hidden);
        Put(file, $"{attention}.value", QueriesKeysValues, 2 * BertShape.Hidden, BertShape.Hidden);
        Put(file, $"{name}.attention.output.dense", AttentionOutput, 0, BertShape.Hidden);
        Put(file, $"{name}.intermediate.dense", Intermediate, 0, BertShape.FeedForward);
        Put(file, $"{name}.output.dense", Output, 0, BertShape.Hidden);
        AttentionNorm = NormWeights.Load(file, $"{name}.attention.output.LayerNorm");
        OutputNorm = NormWeights.Load(file, $"{name}.output.LayerNorm");
    }

    public PackedMatrix QueriesKeysValues { get; } = new(BertShape.Hidden, 3 * BertShape.Hidden);

    public PackedMatrix AttentionOutput { get; } = new(BertShape.Hidden, BertShape.Hidden);

    public PackedMatrix Intermediate { get; } = new(BertShape.Hidden, BertShape.FeedForward);

    public PackedMatrix Output { get; } = new(BertShape.FeedForward, BertShape.Hidden);

    public NormWeights AttentionNorm { get; }

    public NormWeights OutputNorm { get; }

    public static LayerWeights Load(SafeTensors file, int layer) => new(file, $"encoder.layer.{layer}");

    private static void Put(SafeTensors file, string name, PackedMatrix matrix, int firstOutput, int rows, float factor = 1)
    {
        var length = rows * matrix.Inputs;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var weights = MemoryMarshal.Cast<byte, sbyte>(buffer.AsSpan(0, length));
            file.ReadBytes($"{name}.weight", weights, rows, matrix.Inputs);
            matrix.SetOutputs(firstOutput, weights, file.ReadFloats($"{name}.scale", rows), file.ReadFloats($"{name}.bias", rows), factor);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
