using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace QnA.Indexing;

/// <summary>
/// Unit vectors in memory, one byte a value, all of them compared with a query. What that loses is bounded for each row, so
/// the rows returned are sure to hold the true best ones; the caller ranks them by their full vectors.
/// </summary>
/// <remarks>
/// A quarter of the memory of floats, and what limits the search is reading memory. Rows are kept in blocks, so that there is
/// no limit on their number and a block is a unit of parallel work.
/// </remarks>
internal sealed class QuantizedVectors(int dimensions)
{
    /// <summary>1.5 MB of vectors of 384 bytes: large enough to hide the cost of a work item, small enough to share out evenly.</summary>
    internal const int BlockRows = 4096;

    private readonly int _stride = (dimensions + QuantizedDot.Step - 1) / QuantizedDot.Step * QuantizedDot.Step;
    private readonly List<Block> _blocks = [];

    public int Count { get; private set; }

    /// <summary>Appends a row, a vector of at most length 1. Not for use while others search.</summary>
    public void Add(ReadOnlySpan<float> vector)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(vector.Length, dimensions);
        if (Count % BlockRows == 0)
            _blocks.Add(new Block(new sbyte[BlockRows * _stride], new float[BlockRows], new float[BlockRows]));

        var block = _blocks[^1];
        var row = Count++ % BlockRows;
        var values = block.Values.AsSpan(row * _stride, dimensions);
        var scale = TensorPrimitives.MaxMagnitude(vector) is var max && float.Abs(max) > 0 ? float.Abs(max) / sbyte.MaxValue : 1;
        var lost = 0.0;
        for (var i = 0; i < dimensions; i++)
        {
            values[i] = (sbyte)MathF.Round(vector[i] / scale);
            var difference = vector[i] - (scale * values[i]);
            lost += difference * difference;
        }

        block.Scales[row] = scale;
        block.Lost[row] = (float)Math.Sqrt(lost);
    }

    /// <summary>
    /// Rows among which are the <paramref name="top"/> with the largest dot product with the query, ties included. Ascending;
    /// usually two or three times as many as asked for.
    /// </summary>
    /// <param name="query">A unit vector.</param>
    /// <param name="top">How many of the best must be among the rows returned.</param>
    /// <param name="accepts">Rows to consider; null for all. Called from several threads.</param>
    /// <param name="cancellationToken">Looked at between blocks.</param>
    public IReadOnlyList<int> Candidates(
        ReadOnlySpan<float> query, int top, Func<int, bool>? accepts, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Length, dimensions);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var scan = new Scan(Quantize(query, out var scale, out var lost), scale, lost, top, accepts);
        if (_blocks.Count <= 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = new CandidateSet(top);
            for (var block = 0; block < _blocks.Count; block++)
                Visit(block, scan, found);

            return found.Rows();
        }

        var all = new CandidateSet(top);
        Parallel.For(
            0, _blocks.Count, new ParallelOptions { CancellationToken = cancellationToken },
            () => new CandidateSet(top),
            (block, _, found) =>
            {
                Visit(block, scan, found);
                return found;
            },
            found =>
            {
                lock (all)
                    all.Merge(found);
            });
        return all.Rows();
    }

    // Straight to optimised code: the first search over 100,000 rows took 130 ms otherwise.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Visit(int number, Scan scan, CandidateSet found)
    {
        var block = _blocks[number];
        var first = number * BlockRows;
        var rows = Math.Min(BlockRows, Count - first);
        for (var row = 0; row < rows; row++)
        {
            if (scan.Accepts is not null && !scan.Accepts(first + row))
                continue;

            var dot = QuantizedDot.Of(block.Values.AsSpan(row * _stride, _stride), scan.Query);
            var score = dot * block.Scales[row] * scan.Scale;

            // With v = v' + e and q = q' + f, |qv - q'v'| <= |e| |q| + |f| |v'|; |q| = 1, |v'| < 1.1. The last term covers
            // the rounding of these floats themselves.
            var error = block.Lost[row] + (1.1f * scan.Lost) + 1e-5f;
            found.Offer(first + row, score - error, score + error);
        }
    }

    private short[] Quantize(ReadOnlySpan<float> query, out float scale, out float lost)
    {
        var values = new short[_stride];
        scale = TensorPrimitives.MaxMagnitude(query) is var max && float.Abs(max) > 0 ? float.Abs(max) / QuantizedDot.MaxQuery : 1;
        var sum = 0.0;
        for (var i = 0; i < dimensions; i++)
        {
            values[i] = (short)MathF.Round(query[i] / scale);
            var difference = query[i] - (scale * values[i]);
            sum += difference * difference;
        }

        lost = (float)Math.Sqrt(sum);
        return values;
    }

    /// <summary>Vectors as bytes; what a byte of each is worth; the length of the difference from the true vector.</summary>
    private sealed record Block(sbyte[] Values, float[] Scales, float[] Lost);

    private sealed record Scan(short[] Query, float Scale, float Lost, int Top, Func<int, bool>? Accepts);
}
