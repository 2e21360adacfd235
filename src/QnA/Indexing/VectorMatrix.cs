using System.Numerics.Tensors;

namespace QnA.Indexing;

/// <summary>Unit vectors in memory, searched exactly: every vector is compared.</summary>
/// <remarks>Rows are kept in blocks, so that there is no limit on their number and a block is a unit of parallel work.</remarks>
internal sealed class VectorMatrix(int dimensions)
{
    /// <summary>6 MB of vectors of 384 floats: large enough to hide the cost of a work item, small enough to share out evenly.</summary>
    internal const int BlockRows = 4096;

    private readonly List<float[]> _blocks = [];

    public int Count { get; private set; }

    /// <summary>Appends a row. Not for use while others search.</summary>
    public void Add(ReadOnlySpan<float> vector)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(vector.Length, dimensions);
        if (Count % BlockRows == 0)
            _blocks.Add(GC.AllocateUninitializedArray<float>(BlockRows * dimensions));
        vector.CopyTo(_blocks[^1].AsSpan(Count % BlockRows * dimensions));
        Count++;
    }

    /// <summary>The rows with the largest dot product with the query, best first, earlier rows first among equals.</summary>
    /// <param name="query">A unit vector.</param>
    /// <param name="top">Most rows to return.</param>
    /// <param name="accepts">Rows to consider; null for all. Called from several threads.</param>
    /// <param name="cancellationToken">Looked at between blocks.</param>
    public IReadOnlyList<(int Row, float Score)> Search(
        ReadOnlyMemory<float> query, int top, Func<int, bool>? accepts, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Length, dimensions);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var best = new PriorityQueue<int, (float Score, int Before)>();
        var gate = new Lock();
        if (_blocks.Count <= 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var block = 0; block < _blocks.Count; block++)
                Scan(block, query.Span, top, accepts, best);
        }
        else
        {
            Parallel.For(
                0, _blocks.Count, new ParallelOptions { CancellationToken = cancellationToken },
                () => new PriorityQueue<int, (float Score, int Before)>(),
                (block, _, local) =>
                {
                    Scan(block, query.Span, top, accepts, local);
                    return local;
                },
                local =>
                {
                    lock (gate)
                    {
                        foreach (var (row, key) in local.UnorderedItems)
                            Keep(best, top, row, key.Score);
                    }
                });
        }

        return [.. best.UnorderedItems
            .Select(item => (Row: item.Element, item.Priority.Score))
            .OrderByDescending(item => item.Score).ThenBy(item => item.Row)];
    }

    private void Scan(
        int block, ReadOnlySpan<float> query, int top, Func<int, bool>? accepts, PriorityQueue<int, (float Score, int Before)> best)
    {
        var values = _blocks[block].AsSpan();
        var first = block * BlockRows;
        var rows = Math.Min(BlockRows, Count - first);
        for (var i = 0; i < rows; i++)
        {
            if (accepts is not null && !accepts(first + i))
                continue;

            var score = TensorPrimitives.Dot(values.Slice(i * dimensions, dimensions), query);
            if (!float.IsNaN(score))
                Keep(best, top, first + i, score);
        }
    }

    /// <summary>Keeps the <paramref name="top"/> largest; of equal scores the earlier row, whatever the order of arrival.</summary>
    private static void Keep(PriorityQueue<int, (float Score, int Before)> best, int top, int row, float score)
    {
        if (best.Count < top)
            best.Enqueue(row, (score, -row));
        else if (best.TryPeek(out _, out var worst) && (score > worst.Score || (score == worst.Score && -row > worst.Before)))
            best.EnqueueDequeue(row, (score, -row));
    }
}
