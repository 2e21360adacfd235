namespace QnA.Inference.Encoder;

/// <summary>
/// Sixteen floats that are worked on together, whatever the width of the machine's registers: one 512-bit vector, two of
/// 256 bits or four of 128 bits. Kernels are written once against this; the JIT makes a separate body for each.
/// Sixteen lanes on every path means that every sum adds the same numbers in the same order on every path.
/// </summary>
internal unsafe interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Number of lanes on every path.</summary>
    const int Count = 16;

    /// <summary>Rows and 16-lane columns of accumulators that the register file holds beside their operands.</summary>
    static abstract int TileRows { get; }

    /// <inheritdoc cref="TileRows"/>
    static abstract int TileColumns { get; }

    static abstract TSelf Load(float* source);

    /// <summary>Sixteen signed bytes as floats.</summary>
    static abstract TSelf Load(sbyte* source);

    static abstract void Store(TSelf value, float* target);

    static abstract TSelf Broadcast(float value);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator -(TSelf left, TSelf right);

    static abstract TSelf operator *(TSelf left, TSelf right);

    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary><c>left * right + addend</c>, rounded once where the machine can.</summary>
    static abstract TSelf MultiplyAdd(TSelf left, TSelf right, TSelf addend);

    static abstract TSelf Min(TSelf left, TSelf right);

    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>2 to the power of each lane rounded to the nearest integer, which must be in -126..127; the rounded lanes in <paramref name="rounded"/>.</summary>
    static abstract TSelf PowerOfTwo(TSelf exponent, out TSelf rounded);

    /// <summary>Lane i plus lane i+8, then i+4, i+2, i+1: one order on every path.</summary>
    static abstract float Sum(TSelf value);

    static abstract float Max(TSelf value);
}
