using System.Runtime.CompilerServices;

namespace QnA.Inference.Encoder;

/// <summary>exp and erf of sixteen numbers.</summary>
internal static class Elementary
{
    /// <summary>
    /// e to the power of each lane, for lanes of at most 80; below -87 it gives e^-87, about 1e-38. Range reduction by
    /// ln 2 in two parts and the degree-6 polynomial of Cephes (expf.c, S. Moshier), relative error about 2e-7.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Exp<TLanes>(TLanes value)
        where TLanes : struct, ILanes<TLanes>
    {
        value = TLanes.Max(value, TLanes.Broadcast(-87f));
        var scale = TLanes.PowerOfTwo(value * TLanes.Broadcast(1.44269504088896341f), out var whole);
        var rest = TLanes.MultiplyAdd(whole, TLanes.Broadcast(-0.693359375f), value);
        rest = TLanes.MultiplyAdd(whole, TLanes.Broadcast(2.12194440e-4f), rest);

        var sum = TLanes.Broadcast(1.9875691500e-4f);
        sum = TLanes.MultiplyAdd(sum, rest, TLanes.Broadcast(1.3981999507e-3f));
        sum = TLanes.MultiplyAdd(sum, rest, TLanes.Broadcast(8.3334519073e-3f));
        sum = TLanes.MultiplyAdd(sum, rest, TLanes.Broadcast(4.1665795894e-2f));
        sum = TLanes.MultiplyAdd(sum, rest, TLanes.Broadcast(1.6666665459e-1f));
        sum = TLanes.MultiplyAdd(sum, rest, TLanes.Broadcast(5.0000001201e-1f));
        sum = TLanes.MultiplyAdd(sum, rest * rest, rest + TLanes.Broadcast(1f));
        return sum * scale;
    }

    /// <summary>
    /// The error function, absolute error under 5e-7: the rational approximation on [-4, 4] used by Eigen
    /// (generic_fast_erf_float), where erf(4) is 1 to single precision.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Erf<TLanes>(TLanes value)
        where TLanes : struct, ILanes<TLanes>
    {
        value = TLanes.Min(TLanes.Max(value, TLanes.Broadcast(-4f)), TLanes.Broadcast(4f));
        var square = value * value;

        var upper = TLanes.Broadcast(-2.72614225801306e-10f);
        upper = TLanes.MultiplyAdd(upper, square, TLanes.Broadcast(2.77068142495902e-08f));
        upper = TLanes.MultiplyAdd(upper, square, TLanes.Broadcast(-2.10102402082508e-06f));
        upper = TLanes.MultiplyAdd(upper, square, TLanes.Broadcast(-5.69250639462346e-05f));
        upper = TLanes.MultiplyAdd(upper, square, TLanes.Broadcast(-7.34990630326855e-04f));
        upper = TLanes.MultiplyAdd(upper, square, TLanes.Broadcast(-2.95459980854025e-03f));
        upper = TLanes.MultiplyAdd(upper, square, TLanes.Broadcast(-1.60960333262415e-02f));

        var lower = TLanes.Broadcast(-1.45660718464996e-05f);
        lower = TLanes.MultiplyAdd(lower, square, TLanes.Broadcast(-2.13374055278905e-04f));
        lower = TLanes.MultiplyAdd(lower, square, TLanes.Broadcast(-1.68282697438203e-03f));
        lower = TLanes.MultiplyAdd(lower, square, TLanes.Broadcast(-7.37332916720468e-03f));
        lower = TLanes.MultiplyAdd(lower, square, TLanes.Broadcast(-1.42647390514189e-02f));

        return value * upper / lower;
    }
}
