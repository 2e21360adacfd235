using Microsoft.ML.OnnxRuntime;
using QnA.Inference.Encoder;

namespace QnA.Benchmarks;

/// <summary>The reference: the same weights in ONNX Runtime, in fp32, on one thread.</summary>
internal sealed class OnnxEncoder : IDisposable
{
    private static readonly string[] InputNames = ["input_ids", "attention_mask", "token_type_ids"];
    private static readonly string[] OutputNames = ["embedding"];

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();

    public OnnxEncoder(string file)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _session = new InferenceSession(file, options);
    }

    /// <summary>Embeds texts, padded to the longest.</summary>
    public float[] Embed(IReadOnlyList<PieceSequence> texts)
    {
        var width = texts.Max(text => text.Ids.Count);
        var (ids, mask, types) = (new long[texts.Count * width], new long[texts.Count * width], new long[texts.Count * width]);
        for (var row = 0; row < texts.Count; row++)
        {
            for (var i = 0; i < texts[row].Ids.Count; i++)
            {
                ids[row * width + i] = texts[row].Ids[i];
                mask[row * width + i] = 1;
            }
        }

        long[] shape = [texts.Count, width];
        using var idValue = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var maskValue = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var typeValue = OrtValue.CreateTensorValueFromMemory(types, shape);
        using var outputs = _session.Run(_run, InputNames, [idValue, maskValue, typeValue], OutputNames);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }

    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }
}
