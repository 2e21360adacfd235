using QnA.Evaluation.Statistics;

namespace QnA.Evaluation.DataSets;

/// <summary>A part of a data set.</summary>
public static class Sample
{
    /// <summary>As many items as wanted, drawn at random without replacement, in their old order; the same for the same seed everywhere.</summary>
    /// <param name="items">All items.</param>
    /// <param name="limit">Most to take; null for all.</param>
    /// <param name="seed">Of the draw.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> items, int? limit, int seed)
    {
        if (limit is not { } count || count >= items.Count)
        {
            return items;
        }

        // The first part of a Fisher-Yates shuffle.
        var random = new SplitMix64(seed);
        int[] order = [.. Enumerable.Range(0, items.Count)];
        for (var i = 0; i < count; i++)
        {
            var j = i + random.Below(items.Count - i);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return [.. order.Take(count).Order().Select(i => items[i])];
    }
}
