using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace QnA.Inference.Encoder;

/// <summary>
/// Sixteen floats in four 128-bit registers: every machine that .NET runs on (NEON, SSE, or plain code where there is
/// neither). Without fused multiply-add its last bits differ from those of the wider paths.
/// </summary>
internal readonly unsafe struct Lanes128(
    Vector128<float> first, Vector128<float> second, Vector128<float> third, Vector128<float> fourth) : ILanes<Lanes128>
{
    private readonly Vector128<float> _first = first;
    private readonly Vector128<float> _second = second;
    private readonly Vector128<float> _third = third;
    private readonly Vector128<float> _fourth = fourth;

    /// <summary>NEON has 32 registers; SSE has 16, which hold 8 accumulators, 4 weights and a broadcast activation.</summary>
    public static int TileRows => AdvSimd.IsSupported ? 6 : 2;

    public static int TileColumns => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(float* source) => new(
        Vector128.Load(source), Vector128.Load(source + 4), Vector128.Load(source + 8), Vector128.Load(source + 12));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(sbyte* source)
    {
        var (low, high) = Vector128.Widen(Vector128.Load(source));
        var (first, second) = Vector128.Widen(low);
        var (third, fourth) = Vector128.Widen(high);
        return new(
            Vector128.ConvertToSingle(first), Vector128.ConvertToSingle(second),
            Vector128.ConvertToSingle(third), Vector128.ConvertToSingle(fourth));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes128 value, float* target)
    {
        value._first.Store(target);
        value._second.Store(target + 4);
        value._third.Store(target + 8);
        value._fourth.Store(target + 12);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Broadcast(float value)
    {
        var lanes = Vector128.Create(value);
        return new(lanes, lanes, lanes, lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator +(Lanes128 left, Lanes128 right) => new(
        left._first + right._first, left._second + right._second, left._third + right._third, left._fourth + right._fourth);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 left, Lanes128 right) => new(
        left._first - right._first, left._second - right._second, left._third - right._third, left._fourth - right._fourth);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator *(Lanes128 left, Lanes128 right) => new(
        left._first * right._first, left._second * right._second, left._third * right._third, left._fourth * right._fourth);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator /(Lanes128 left, Lanes128 right) => new(
        left._first / right._first, left._second / right._second, left._third / right._third, left._fourth / right._fourth);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 MultiplyAdd(Lanes128 left, Lanes128 right, Lanes128 addend) => new(
        Vector128.MultiplyAddEstimate(left._first, right._first, addend._first),
        Vector128.MultiplyAddEstimate(left._second, right._second, addend._second),
        Vector128.MultiplyAddEstimate(left._third, right._third, addend._third),
        Vector128.MultiplyAddEstimate(left._fourth, right._fourth, addend._fourth));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Min(Lanes128 left, Lanes128 right) => new(
        Vector128.MinNative(left._first, right._first), Vector128.MinNative(left._second, right._second),
        Vector128.MinNative(left._third, right._third), Vector128.MinNative(left._fourth, right._fourth));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Max(Lanes128 left, Lanes128 right) => new(
        Vector128.MaxNative(left._first, right._first), Vector128.MaxNative(left._second, right._second),
        Vector128.MaxNative(left._third, right._third), Vector128.MaxNative(left._fourth, right._fourth));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 PowerOfTwo(Lanes128 exponent, out Lanes128 rounded)
    {
        rounded = new(
            Vector128.Round(exponent._first), Vector128.Round(exponent._second),
            Vector128.Round(exponent._third), Vector128.Round(exponent._fourth));
        return new(
            PowerOfTwo(rounded._first), PowerOfTwo(rounded._second), PowerOfTwo(rounded._third), PowerOfTwo(rounded._fourth));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Lanes128 value) => Halves.Sum(value._first + value._third, value._second + value._fourth);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(Lanes128 value) => Halves.Max(
        Vector128.MaxNative(Vector128.MaxNative(value._first, value._third), Vector128.MaxNative(value._second, value._fourth)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> PowerOfTwo(Vector128<float> whole)
        => ((Vector128.ConvertToInt32Native(whole) + Vector128.Create(127)) << 23).AsSingle();
}
