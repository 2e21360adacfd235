using QnA.Inference.Encoder;
using Xunit;

namespace QnA.Inference.Tests.Encoder;

/// <summary>Every path against plain arithmetic in double precision, on shapes that fill no tile.</summary>
public sealed unsafe class KernelTests
{
    private const int Hidden = BertShape.Hidden;

    public static TheoryData<string, int> Shapes
    {
        get
        {
            var shapes = new TheoryData<string, int>();
            foreach (var path in Kernels.Available())
            {
                foreach (var rows in new[] { 1, 2, 3, 5, 7, 13, 24, 25, 67 })
                    shapes.Add(path.ToString(), rows);
            }

            return shapes;
        }
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Linear_is_a_matrix_product_for_any_number_of_rows(string path, int rows)
    {
        var random = new Random(rows);
        var (matrix, weights, scale, bias) = Matrix(random, inputs: 1536, outputs: 128);
        var input = Buffer(random, rows * 1536);
        var (plain, gelu, added) = (Buffer(random, rows * 128), Buffer(random, rows * 128), Buffer(random, rows * 128));
        var before = added.Span.ToArray();
        var (sums, scratch) = (Buffer(random, rows * 128), Scratch());
        var kernels = Kernels.For(Enum.Parse<KernelPath>(path));

        kernels.Linear(input.Pointer, rows, matrix, Activation.None, plain.Pointer, plain.Pointer, scratch.Pointer);
        kernels.Linear(input.Pointer, rows, matrix, Activation.Gelu, gelu.Pointer, gelu.Pointer, scratch.Pointer);
        kernels.Linear(input.Pointer, rows, matrix, Activation.AddToTarget, sums.Pointer, added.Pointer, scratch.Pointer);

        for (var row = 0; row < rows; row++)
        {
            for (var output = 0; output < 128; output++)
            {
                var expected = 0.0;
                for (var i = 0; i < 1536; i++)
                    expected += (double)input.Span[row * 1536 + i] * weights[output * 1536 + i];
                expected = expected * scale[output] + bias[output];

                var place = row * 128 + output;
                Assert.Equal(expected, plain.Span[place], 2e-4);
                Assert.Equal(expected + before[place], added.Span[place], 2e-4);
                Assert.Equal(expected * NormalDistribution(expected), gelu.Span[place], 2e-4);
            }
        }
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Attend_is_a_weighted_mean_of_the_values_for_any_length(string path, int length)
    {
        var random = new Random(length);
        var input = Buffer(random, length * 3 * Hidden);
        var target = Buffer(random, length * Hidden);

        Kernels.For(Enum.Parse<KernelPath>(path)).Attend(input.Pointer, length, target.Pointer, Scratch().Pointer);

        for (var row = 0; row < length; row++)
        {
            for (var column = 0; column < Hidden; column += 37)
                Assert.Equal(Attention(input.Span, length, row, column), target.Span[row * Hidden + column], 2e-6);
        }
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Normalize_gives_mean_0_and_variance_1_before_weight_and_bias(string path, int rows)
    {
        var random = new Random(rows);
        var values = Buffer(random, rows * Hidden);
        var (weight, bias) = (Buffer(random, Hidden), Buffer(random, Hidden));
        var before = values.Span.ToArray();

        Kernels.For(Enum.Parse<KernelPath>(path)).Normalize(values.Pointer, rows, weight.Pointer, bias.Pointer);

        for (var row = 0; row < rows; row++)
        {
            var line = before[(row * Hidden)..((row + 1) * Hidden)];
            var mean = line.Average(x => (double)x);
            var deviation = Math.Sqrt(line.Average(x => (x - mean) * (x - mean)) + BertShape.NormEpsilon);
            for (var i = 0; i < Hidden; i++)
                Assert.Equal((line[i] - mean) / deviation * weight.Span[i] + bias.Span[i], values.Span[row * Hidden + i], 3e-6);
        }
    }

    [Fact]
    public void All_paths_of_the_machine_give_the_same_bits()
    {
        var text = new PieceSequence([.. Enumerable.Range(1000, 77)], new int[77]);

        var vectors = Kernels.Available()
            .Select(path => new MiniLmEmbeddingGenerator(Paths.Models(path.ToString()), threads: 1))
            .Select(generator => generator.Embed([text], TestContext.Current.CancellationToken)[0]);

        Assert.Single(vectors.Select(vector => Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes(vector.AsSpan()))).Distinct());
    }

    private static double Attention(ReadOnlySpan<float> input, int length, int row, int column)
    {
        const int stride = 3 * Hidden;
        var head = column / BertShape.HeadWidth * BertShape.HeadWidth;
        var (sum, weights) = (0.0, 0.0);
        for (var other = 0; other < length; other++)
        {
            var score = 0.0;
            for (var i = 0; i < BertShape.HeadWidth; i++)
                score += (double)input[row * stride + head + i] * input[other * stride + Hidden + head + i];
            var weight = Math.Exp(score);
            weights += weight;
            sum += weight * input[other * stride + 2 * Hidden + column];
        }

        return sum / weights;
    }

    private static double NormalDistribution(double x) => (1 + Math.CopySign(Erf(Math.Abs(x) / Math.Sqrt(2)), x)) / 2;

    /// <summary>Abramowitz and Stegun 7.1.26, absolute error 1.5e-7.</summary>
    private static double Erf(double x)
    {
        var t = 1 / (1 + 0.3275911 * x);
        return 1 - t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.Exp(-x * x);
    }

    private static (PackedMatrix Matrix, sbyte[] Weights, float[] Scale, float[] Bias) Matrix(Random random, int inputs, int outputs)
    {
        var weights = new sbyte[inputs * outputs];
        random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        float[] scale = [.. Enumerable.Range(0, outputs).Select(_ => random.NextSingle() / 2000)];
        float[] bias = [.. Enumerable.Range(0, outputs).Select(_ => random.NextSingle() - 0.5f)];
        var matrix = new PackedMatrix(inputs, outputs);
        matrix.SetOutputs(0, weights, scale, bias);
        return (matrix, weights, scale, bias);
    }

    private static AlignedBuffer<float> Buffer(Random random, int length)
    {
        var buffer = new AlignedBuffer<float>(length);
        foreach (ref var value in buffer.Span)
            value = random.NextSingle() * 2 - 1;
        return buffer;
    }

    private static AlignedBuffer<float> Scratch() => new(Kernels.ScratchFloats);
}
