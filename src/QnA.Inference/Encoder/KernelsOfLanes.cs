using System.Runtime.CompilerServices;

namespace QnA.Inference.Encoder;

/// <summary>The kernels for one width of registers.</summary>
internal sealed unsafe class Kernels<TLanes>(KernelPath path) : Kernels
    where TLanes : struct, ILanes<TLanes>
{
    private const int Lanes = 16;

    public override KernelPath Path => path;

    private static int TileWidth => TLanes.TileColumns * Lanes;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Linear(
        float* input, int rows, PackedMatrix weights, Activation activation, float* sums, float* target, float* scratch)
    {
        const int width = PackedMatrix.PanelWidth;
        var inputs = weights.Inputs;
        var outputs = weights.Outputs;
        for (var output = 0; output < outputs; output += width)
        {
            var panel = weights.Weights.Pointer + (nint)output * inputs;
            for (var from = 0; from < inputs; from += PanelDepth)
            {
                var depth = Math.Min(PanelDepth, inputs - from);
                Widen(panel + from * width, depth, scratch);
                for (var column = 0; column < width; column += TileWidth)
                {
                    Rows(
                        input + from, inputs, rows, scratch + column * depth, TileWidth,
                        sums + output + column, outputs, depth, accumulate: from > 0);
                }
            }

            Finish(sums + output, target + output, rows, outputs, weights.Scale.Pointer + output, weights.Bias.Pointer + output, activation);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Attend(float* queriesKeysValues, int length, float* target, float* scratch)
    {
        const int stride = 3 * BertShape.Hidden;
        const int head = BertShape.HeadWidth;
        var padded = (length + TileWidth - 1) / TileWidth * TileWidth;
        var keys = scratch;
        var scores = scratch + padded * head;
        for (var offset = 0; offset < BertShape.Hidden; offset += head)
        {
            var queries = queriesKeysValues + offset;
            var values = queries + 2 * BertShape.Hidden;
            Transpose(queries + BertShape.Hidden, stride, length, padded, keys);
            for (var row = 0; row < length; row += ScoreRows)
            {
                var rows = Math.Min(ScoreRows, length - row);
                for (var column = 0; column < padded; column += TileWidth)
                {
                    Rows(
                        queries + (nint)row * stride, stride, rows, keys + column * head, TileWidth,
                        scores + column, padded, head, accumulate: false);
                }

                for (var i = 0; i < rows; i++)
                    Softmax(scores + i * padded, length, padded);
                WeighValues(scores, padded, values, stride, target + (nint)row * BertShape.Hidden + offset, rows, length);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Normalize(float* values, int rows, float* weight, float* bias)
    {
        for (var row = values; row < values + (nint)rows * BertShape.Hidden; row += BertShape.Hidden)
        {
            var sum = TLanes.Load(row);
            for (var i = Lanes; i < BertShape.Hidden; i += Lanes)
                sum += TLanes.Load(row + i);
            var mean = TLanes.Broadcast(TLanes.Sum(sum) / BertShape.Hidden);

            var squares = TLanes.Broadcast(0);
            for (var i = 0; i < BertShape.Hidden; i += Lanes)
            {
                var centred = TLanes.Load(row + i) - mean;
                squares = TLanes.MultiplyAdd(centred, centred, squares);
            }

            var factor = TLanes.Broadcast(1 / MathF.Sqrt(TLanes.Sum(squares) / BertShape.Hidden + BertShape.NormEpsilon));
            for (var i = 0; i < BertShape.Hidden; i += Lanes)
            {
                var centred = (TLanes.Load(row + i) - mean) * factor;
                TLanes.Store(TLanes.MultiplyAdd(centred, TLanes.Load(weight + i), TLanes.Load(bias + i)), row + i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Embed(sbyte* word, float scale, float* position, float* tokenType, float* target)
    {
        var factor = TLanes.Broadcast(scale);
        for (var i = 0; i < BertShape.Hidden; i += Lanes)
        {
            var place = TLanes.Load(position + i) + TLanes.Load(tokenType + i);
            TLanes.Store(TLanes.MultiplyAdd(TLanes.Load(word + i), factor, place), target + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override float Dot(float* left, float* right)
    {
        var sum = TLanes.Broadcast(0);
        for (var i = 0; i < BertShape.Hidden; i += Lanes)
            sum = TLanes.MultiplyAdd(TLanes.Load(left + i), TLanes.Load(right + i), sum);
        return TLanes.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void PoolToUnit(float* values, int rows, float* target)
    {
        for (var i = 0; i < BertShape.Hidden; i += Lanes)
        {
            var sum = TLanes.Load(values + i);
            for (var row = 1; row < rows; row++)
                sum += TLanes.Load(values + (nint)row * BertShape.Hidden + i);
            TLanes.Store(sum, target + i);
        }

        // The division by the number of rows goes away in the division by the length.
        var factor = TLanes.Broadcast(1 / MathF.Sqrt(Dot(target, target)));
        for (var i = 0; i < BertShape.Hidden; i += Lanes)
            TLanes.Store(TLanes.Load(target + i) * factor, target + i);
    }

    /// <summary>Int8 [depth, 64] to floats, as strips of <see cref="TileWidth"/> columns, each [depth, TileWidth].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Widen(sbyte* panel, int depth, float* strips)
    {
        const int width = PackedMatrix.PanelWidth;
        for (var k = 0; k < depth; k++, panel += width)
        {
            for (var column = 0; column < width; column += Lanes)
            {
                var strip = strips + column / TileWidth * TileWidth * depth + column % TileWidth;
                TLanes.Store(TLanes.Load(panel + column), strip + k * TileWidth);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Finish(
        float* sums, float* target, int rows, int stride, float* scale, float* bias, Activation activation)
    {
        for (var row = 0; row < rows; row++, sums += stride, target += stride)
        {
            for (var i = 0; i < PackedMatrix.PanelWidth; i += Lanes)
            {
                var value = TLanes.MultiplyAdd(TLanes.Load(sums + i), TLanes.Load(scale + i), TLanes.Load(bias + i));
                if (activation == Activation.AddToTarget)
                {
                    value += TLanes.Load(target + i);
                }
                else if (activation == Activation.Gelu)
                {
                    var erf = Elementary.Erf(value * TLanes.Broadcast(0.70710678118654752f));
                    var half = value * TLanes.Broadcast(0.5f);
                    value = TLanes.MultiplyAdd(half, erf, half);
                }

                TLanes.Store(value, target + i);
            }
        }
    }

    /// <summary>Keys of one head, [length, 32] with a stride, to strips of [32, TileWidth]; columns past the length are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose(float* keys, int stride, int length, int padded, float* strips)
    {
        const int head = BertShape.HeadWidth;
        for (var start = 0; start < padded; start += TileWidth)
        {
            var strip = strips + start * head;
            var columns = Math.Min(TileWidth, length - start);
            for (var k = 0; k < head; k++)
            {
                for (var column = 0; column < columns; column++)
                    strip[k * TileWidth + column] = keys[(nint)(start + column) * stride + k];
                for (var column = columns; column < TileWidth; column++)
                    strip[k * TileWidth + column] = 0;
            }
        }
    }

    /// <summary>exp(x - max) / sum over the first <paramref name="length"/> numbers of a row; the rest of the row becomes zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Softmax(float* row, int length, int padded)
    {
        var whole = (length + Lanes - 1) / Lanes * Lanes;
        for (var i = length; i < whole; i++)
            row[i] = float.MinValue;

        var largest = TLanes.Load(row);
        for (var i = Lanes; i < whole; i += Lanes)
            largest = TLanes.Max(largest, TLanes.Load(row + i));
        var max = TLanes.Broadcast(TLanes.Max(largest));

        var sums = TLanes.Broadcast(0);
        for (var i = 0; i < whole; i += Lanes)
        {
            // Places past the length get e^-87, about 1e-38: nothing beside the largest, which is 1.
            var value = Elementary.Exp(TLanes.Load(row + i) - max);
            sums += value;
            TLanes.Store(value, row + i);
        }

        var factor = TLanes.Broadcast(1 / TLanes.Sum(sums));
        for (var i = 0; i < whole; i += Lanes)
            TLanes.Store(TLanes.Load(row + i) * factor, row + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WeighValues(float* weights, int weightStride, float* values, int stride, float* target, int rows, int length)
    {
        if (TLanes.TileColumns >= 2)
        {
            Rows<Two>(weights, weightStride, rows, values, stride, target, BertShape.Hidden, length, accumulate: false);
            return;
        }

        for (var column = 0; column < BertShape.HeadWidth; column += Lanes)
        {
            Rows<One>(
                weights, weightStride, rows, values + column, stride, target + column, BertShape.Hidden, length, accumulate: false);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rows(
        float* left, nint leftStride, int rows, float* right, nint rightStride, float* target, nint targetStride, int depth, bool accumulate)
    {
        if (TLanes.TileColumns == 4)
            Rows<Four>(left, leftStride, rows, right, rightStride, target, targetStride, depth, accumulate);
        else
            Rows<One>(left, leftStride, rows, right, rightStride, target, targetStride, depth, accumulate);
    }

    /// <summary>Cuts the rows into tiles of nearly equal height, so that no tile is nearly empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows<TColumns>(
        float* left, nint leftStride, int rows, float* right, nint rightStride, float* target, nint targetStride, int depth, bool accumulate)
        where TColumns : struct, ITileSize
    {
        while (rows > 0)
        {
            var height = rows <= TLanes.TileRows ? rows : rows >= 2 * TLanes.TileRows ? TLanes.TileRows : (rows + 1) / 2;
            switch (height)
            {
                case 6:
                    Tile<TLanes>.Multiply<Six, TColumns>(left, leftStride, right, rightStride, target, targetStride, depth, accumulate);
                    break;
                case 5:
                    Tile<TLanes>.Multiply<Five, TColumns>(left, leftStride, right, rightStride, target, targetStride, depth, accumulate);
                    break;
                case 4:
                    Tile<TLanes>.Multiply<Four, TColumns>(left, leftStride, right, rightStride, target, targetStride, depth, accumulate);
                    break;
                case 3:
                    Tile<TLanes>.Multiply<Three, TColumns>(left, leftStride, right, rightStride, target, targetStride, depth, accumulate);
                    break;
                case 2:
                    Tile<TLanes>.Multiply<Two, TColumns>(left, leftStride, right, rightStride, target, targetStride, depth, accumulate);
                    break;
                default:
                    Tile<TLanes>.Multiply<One, TColumns>(left, leftStride, right, rightStride, target, targetStride, depth, accumulate);
                    break;
            }

            rows -= height;
            left += height * leftStride;
            target += height * targetStride;
        }
    }
}
