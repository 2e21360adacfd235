using System.Runtime.CompilerServices;

namespace QnA.Inference.Encoder;

/// <summary>
/// The innermost kernel: a block of at most 6 rows by 4 columns of sixteen lanes, kept in registers while the depth is
/// walked. Every output adds its products one by one in order of depth, so a row's numbers do not depend on which rows
/// share its tile.
/// </summary>
internal static unsafe class Tile<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    private const int Lanes = 16;

    /// <summary>target[r, c] = (accumulate ? target[r, c] : 0) + sum over k of left[r, k] * right[k, c]. Strides in floats.</summary>
    /// <typeparam name="TRows">Number of rows, 1 to 6.</typeparam>
    /// <typeparam name="TColumns">Number of columns in units of sixteen lanes: 1, 2 or 4.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply<TRows, TColumns>(
        float* left, nint leftStride, float* right, nint rightStride, float* target, nint targetStride, int depth, bool accumulate)
        where TRows : struct, ITileSize
        where TColumns : struct, ITileSize
    {
        TLanes s00 = default, s01 = default, s02 = default, s03 = default;
        TLanes s10 = default, s11 = default, s12 = default, s13 = default;
        TLanes s20 = default, s21 = default, s22 = default, s23 = default;
        TLanes s30 = default, s31 = default, s32 = default, s33 = default;
        TLanes s40 = default, s41 = default, s42 = default, s43 = default;
        TLanes s50 = default, s51 = default, s52 = default, s53 = default;

        if (accumulate)
        {
            Load<TColumns>(target, ref s00, ref s01, ref s02, ref s03);
            if (TRows.Value > 1)
                Load<TColumns>(target + targetStride, ref s10, ref s11, ref s12, ref s13);
            if (TRows.Value > 2)
                Load<TColumns>(target + 2 * targetStride, ref s20, ref s21, ref s22, ref s23);
            if (TRows.Value > 3)
                Load<TColumns>(target + 3 * targetStride, ref s30, ref s31, ref s32, ref s33);
            if (TRows.Value > 4)
                Load<TColumns>(target + 4 * targetStride, ref s40, ref s41, ref s42, ref s43);
            if (TRows.Value > 5)
                Load<TColumns>(target + 5 * targetStride, ref s50, ref s51, ref s52, ref s53);
        }

        var left3 = left + 3 * leftStride;
        for (var k = 0; k < depth; k++)
        {
            var w0 = TLanes.Load(right);
            var w1 = TColumns.Value > 1 ? TLanes.Load(right + Lanes) : default;
            var w2 = TColumns.Value > 2 ? TLanes.Load(right + 2 * Lanes) : default;
            var w3 = TColumns.Value > 2 ? TLanes.Load(right + 3 * Lanes) : default;
            Add<TColumns>(left[0], w0, w1, w2, w3, ref s00, ref s01, ref s02, ref s03);
            if (TRows.Value > 1)
                Add<TColumns>(left[leftStride], w0, w1, w2, w3, ref s10, ref s11, ref s12, ref s13);
            if (TRows.Value > 2)
                Add<TColumns>(left[2 * leftStride], w0, w1, w2, w3, ref s20, ref s21, ref s22, ref s23);
            if (TRows.Value > 3)
                Add<TColumns>(left3[0], w0, w1, w2, w3, ref s30, ref s31, ref s32, ref s33);
            if (TRows.Value > 4)
                Add<TColumns>(left3[leftStride], w0, w1, w2, w3, ref s40, ref s41, ref s42, ref s43);
            if (TRows.Value > 5)
                Add<TColumns>(left3[2 * leftStride], w0, w1, w2, w3, ref s50, ref s51, ref s52, ref s53);
            left++;
            left3++;
            right += rightStride;
        }

        Store<TColumns>(target, s00, s01, s02, s03);
        if (TRows.Value > 1)
            Store<TColumns>(target + targetStride, s10, s11, s12, s13);
        if (TRows.Value > 2)
            Store<TColumns>(target + 2 * targetStride, s20, s21, s22, s23);
        if (TRows.Value > 3)
            Store<TColumns>(target + 3 * targetStride, s30, s31, s32, s33);
        if (TRows.Value > 4)
            Store<TColumns>(target + 4 * targetStride, s40, s41, s42, s43);
        if (TRows.Value > 5)
            Store<TColumns>(target + 5 * targetStride, s50, s51, s52, s53);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TColumns>(
        float left, TLanes w0, TLanes w1, TLanes w2, TLanes w3, ref TLanes s0, ref TLanes s1, ref TLanes s2, ref TLanes s3)
        where TColumns : struct, ITileSize
    {
        var lanes = TLanes.Broadcast(left);
        s0 = TLanes.MultiplyAdd(lanes, w0, s0);
        if (TColumns.Value > 1)
            s1 = TLanes.MultiplyAdd(lanes, w1, s1);
        if (TColumns.Value > 2)
        {
            s2 = TLanes.MultiplyAdd(lanes, w2, s2);
            s3 = TLanes.MultiplyAdd(lanes, w3, s3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load<TColumns>(float* source, ref TLanes s0, ref TLanes s1, ref TLanes s2, ref TLanes s3)
        where TColumns : struct, ITileSize
    {
        s0 = TLanes.Load(source);
        if (TColumns.Value > 1)
            s1 = TLanes.Load(source + Lanes);
        if (TColumns.Value > 2)
        {
            s2 = TLanes.Load(source + 2 * Lanes);
            s3 = TLanes.Load(source + 3 * Lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TColumns>(float* target, TLanes s0, TLanes s1, TLanes s2, TLanes s3)
        where TColumns : struct, ITileSize
    {
        TLanes.Store(s0, target);
        if (TColumns.Value > 1)
            TLanes.Store(s1, target + Lanes);
        if (TColumns.Value > 2)
        {
            TLanes.Store(s2, target + 2 * Lanes);
            TLanes.Store(s3, target + 3 * Lanes);
        }
    }
}
