namespace QnA.Indexing;

/// <summary>Rows whose score is known within bounds: keeps those that may be among the best.</summary>
internal sealed class CandidateSet(int top)
{
    /// <summary>The largest lower bounds; once full, the smallest of them is what a row's upper bound must reach.</summary>
    private readonly PriorityQueue<int, float> _surest = new();

    private readonly List<(int Row, float Lower, float Upper)> _possible = [];
    private float _floor = float.NegativeInfinity;

    public void Offer(int row, float lower, float upper)
    {
        if (upper < _floor)
            return;

        _possible.Add((row, lower, upper));
        if (_surest.Count < top)
            _surest.Enqueue(row, lower);
        else if (lower > _floor)
            _surest.EnqueueDequeue(row, lower);
        if (_surest.Count == top && _surest.TryPeek(out _, out var floor))
            _floor = floor;
    }

    /// <summary>Adds what another set found on other rows.</summary>
    public void Merge(CandidateSet other)
    {
        foreach (var (row, lower, upper) in other._possible)
            Offer(row, lower, upper);
    }

    /// <summary>The rows that may be among the best, ascending.</summary>
    public IReadOnlyList<int> Rows() => [.. _possible.Where(row => row.Upper >= _floor).Select(row => row.Row).Order()];
}
