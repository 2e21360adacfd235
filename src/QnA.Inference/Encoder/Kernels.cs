using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace QnA.Inference.Encoder;

/// <summary>The arithmetic of the encoder, on rows of floats that lie one after the other; stateless.</summary>
internal abstract unsafe class Kernels
{
    /// <summary>Environment variable that forces a path: the name of a <see cref="KernelPath"/>. For tests and for trouble with a machine.</summary>
    public const string PathVariable = "QNA_KERNELS";

    /// <summary>Rows of scores that are held at once; see <see cref="Attend"/>.</summary>
    public const int ScoreRows = 24;

    /// <summary>Inputs of a panel that are widened at once: 64 floats for each, 32 KB, so that it stays in a first-level cache.</summary>
    public const int PanelDepth = 128;

    /// <summary>Floats of scratch that any kernel may use.</summary>
    public const int ScratchFloats = BertShape.Positions * BertShape.HeadWidth + ScoreRows * BertShape.Positions;

    public abstract KernelPath Path { get; }

    /// <summary>The widest path that this machine has, or the one that the environment asks for.</summary>
    /// <exception cref="PlatformNotSupportedException">The environment asks for a path that this machine lacks.</exception>
    public static Kernels Choose()
    {
        var wanted = Environment.GetEnvironmentVariable(PathVariable);
        if (string.IsNullOrEmpty(wanted))
            return For(Available().First());

        return Enum.TryParse<KernelPath>(wanted, ignoreCase: true, out var path) && Available().Contains(path)
            ? For(path)
            : throw new PlatformNotSupportedException(
                $"{PathVariable} is '{wanted}'; this machine has {string.Join(", ", Available())}. Clear the variable or set one of these.");
    }

    /// <summary>The paths that this machine can run, fastest first.</summary>
    public static IEnumerable<KernelPath> Available()
    {
        if (Vector512.IsHardwareAccelerated)
            yield return KernelPath.Vector512;
        if (Avx2.IsSupported && Fma.IsSupported)
            yield return KernelPath.Vector256;
        yield return KernelPath.Portable;
    }

    public static Kernels For(KernelPath path) => path switch
    {
        KernelPath.Vector512 => new Kernels<Lanes512>(path),
        KernelPath.Vector256 => new Kernels<Lanes256>(path),
        _ => new Kernels<Lanes128>(path),
    };

    /// <summary>
    /// A linear layer: input [rows, weights.Inputs] to target [rows, weights.Outputs]. <paramref name="sums"/> has the shape
    /// of the target and may be the same memory, except with <see cref="Activation.AddToTarget"/>.
    /// </summary>
    public abstract void Linear(
        float* input, int rows, PackedMatrix weights, Activation activation, float* sums, float* target, float* scratch);

    /// <summary>
    /// Multi-head attention of one text: [length, 3 * 384] (queries, already divided by the square root of 32, then keys, then
    /// values, heads side by side in each) to [length, 384].
    /// </summary>
    public abstract void Attend(float* queriesKeysValues, int length, float* target, float* scratch);

    /// <summary>Each row minus its mean, over its standard deviation, times weight, plus bias; in place, 384 numbers a row.</summary>
    public abstract void Normalize(float* values, int rows, float* weight, float* bias);

    /// <summary>One row: an int8 word embedding times its scale, plus a position embedding, plus a token type embedding.</summary>
    public abstract void Embed(sbyte* word, float scale, float* position, float* tokenType, float* target);

    /// <summary>The sum of the products of two rows of 384.</summary>
    public abstract float Dot(float* left, float* right);

    /// <summary>The mean of [rows, 384] over the rows, divided by its length: a unit vector of 384.</summary>
    public abstract void PoolToUnit(float* values, int rows, float* target);
}
