using System.Runtime.CompilerServices;

namespace QnA.Inference.Encoder;

/// <summary>Turns rows of int8 weights into panels.</summary>
internal static class PanelPacking
{
    /// <summary>
    /// Writes row r of [rows, inputs] as output <paramref name="firstOutput"/> + r of the panels; both are multiples of 8.
    /// Eight rows at a time, so that a cache line of the panel is touched eight times, not sixty-four.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe void Pack(ReadOnlySpan<sbyte> source, int rows, int inputs, Span<sbyte> panels, int firstOutput)
    {
        const int width = PackedMatrix.PanelWidth;
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows % 8, 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(firstOutput % 8, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((firstOutput + rows) * inputs, panels.Length);

        fixed (sbyte* from = source, to = panels)
        {
            for (var row = 0; row < rows; row += 8)
            {
                var output = firstOutput + row;
                var column = to + (long)(output / width) * inputs * width + output % width;
                var line = (byte*)from + (long)row * inputs;
                for (var input = 0; input < inputs; input++, line++, column += width)
                {
                    ulong eight = line[0]
                        | (ulong)line[inputs] << 8
                        | (ulong)line[2 * inputs] << 16
                        | (ulong)line[3 * inputs] << 24
                        | (ulong)line[4 * inputs] << 32
                        | (ulong)line[5 * inputs] << 40
                        | (ulong)line[6 * inputs] << 48
                        | (ulong)line[7 * inputs] << 56;
                    if (!BitConverter.IsLittleEndian)
                        eight = System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(eight);
                    *(ulong*)column = eight;
                }
            }
        }
    }
}
