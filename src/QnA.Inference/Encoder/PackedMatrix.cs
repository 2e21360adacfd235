namespace QnA.Inference.Encoder;

/// <summary>
/// The weights of a linear layer, int8 with one scale per output, laid out for <see cref="Kernels"/>: panels of 64
/// outputs, each panel input by input. Int8 stays the form in memory (a quarter of the traffic of fp32; measured, see the
/// benchmark); a panel is widened to fp32 once per group of texts, in cache.
/// </summary>
/// <param name="inputs">Number of inputs.</param>
/// <param name="outputs">Number of outputs, a multiple of 64.</param>
internal sealed class PackedMatrix(int inputs, int outputs)
{
    public const int PanelWidth = 64;

    public int Inputs => inputs;

    public int Outputs => outputs;

    /// <summary>Panel p, input i, output 64 p + o is at (p * inputs + i) * 64 + o.</summary>
    public AlignedBuffer<sbyte> Weights { get; } = new(inputs * outputs);

    /// <summary>One factor per output.</summary>
    public AlignedBuffer<float> Scale { get; } = new(outputs);

    /// <summary>One addend per output.</summary>
    public AlignedBuffer<float> Bias { get; } = new(outputs);

    /// <summary>
    /// Puts in rows of weights ([rows, inputs], row by row) as the outputs from <paramref name="firstOutput"/> on;
    /// <paramref name="factor"/> multiplies scale and bias, so that what follows the layer anyway can be folded in.
    /// </summary>
    public void SetOutputs(int firstOutput, ReadOnlySpan<sbyte> rows, ReadOnlySpan<float> scale, ReadOnlySpan<float> bias, float factor = 1)
    {
        if (rows.Length != scale.Length * inputs || bias.Length != scale.Length)
            throw new ArgumentException($"{rows.Length} weights, {scale.Length} scales and {bias.Length} biases do not fit {inputs} inputs.");

        for (var row = 0; row < scale.Length; row++)
        {
            Scale.Span[firstOutput + row] = scale[row] * factor;
            Bias.Span[firstOutput + row] = bias[row] * factor;
        }

        PanelPacking.Pack(rows, scale.Length, inputs, Weights.Span, firstOutput);
    }
}
