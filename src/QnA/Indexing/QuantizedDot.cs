using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace QnA.Indexing;

/// <summary>Dot products of 8-bit rows with a 16-bit query.</summary>
internal static class QuantizedDot
{
    /// <summary>Rows and query are padded with zeros to a multiple of this.</summary>
    public const int Step = 32;

    /// <summary>Longest row: an accumulator of 32 bits takes a quarter of its products, 2,048 * 127 * 8,191 &lt; 2^31.</summary>
    public const int MaxLength = 8192;

    /// <summary>Largest magnitude of a query's value.</summary>
    public const short MaxQuery = 8191;

    /// <summary>The sum of the products; both have the same length, a multiple of <see cref="Step"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(ReadOnlySpan<sbyte> row, ReadOnlySpan<short> query) =>
        Avx2.IsSupported ? Avx2Of(row, query) : PortableOf(row, query);

    internal static long Avx2Of(ReadOnlySpan<sbyte> row, ReadOnlySpan<short> query)
    {
        ref var r = ref MemoryMarshal.GetReference(row);
        ref var q = ref MemoryMarshal.GetReference(query);
        var (even, odd) = (Vector256<int>.Zero, Vector256<int>.Zero);
        for (nuint i = 0; i < (nuint)row.Length; i += Step)
        {
            even += Avx2.MultiplyAddAdjacent(
                Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref r, i)), Vector256.LoadUnsafe(ref q, i));
            odd += Avx2.MultiplyAddAdjacent(
                Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref r, i + 16)), Vector256.LoadUnsafe(ref q, i + 16));
        }

        var (lower, upper) = Vector256.Widen(even);
        var (lowerOdd, upperOdd) = Vector256.Widen(odd);
        return Vector256.Sum(lower + upper + lowerOdd + upperOdd);
    }

    internal static long PortableOf(ReadOnlySpan<sbyte> row, ReadOnlySpan<short> query)
    {
        ref var r = ref MemoryMarshal.GetReference(row);
        ref var q = ref MemoryMarshal.GetReference(query);
        var sum = Vector128<int>.Zero;
        for (nuint i = 0; i < (nuint)row.Length; i += 16)
        {
            var (rows0, rows1) = Vector128.Widen(Vector128.LoadUnsafe(ref r, i));
            var (a0, a1) = Vector128.Widen(rows0);
            var (a2, a3) = Vector128.Widen(rows1);
            var (b0, b1) = Vector128.Widen(Vector128.LoadUnsafe(ref q, i));
            var (b2, b3) = Vector128.Widen(Vector128.LoadUnsafe(ref q, i + 8));
            sum += (a0 * b0) + (a1 * b1) + (a2 * b2) + (a3 * b3);
        }

        var (lower, upper) = Vector128.Widen(sum);
        return Vector128.Sum(lower + upper);
    }
}
