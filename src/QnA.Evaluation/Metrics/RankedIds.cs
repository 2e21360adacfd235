namespace QnA.Evaluation.Metrics;

/// <summary>What the retrieval measures ask of a ranking: k of at least 1, and no id twice, or a hit would count twice.</summary>
internal static class RankedIds
{
    /// <summary>The first <paramref name="k"/> ids.</summary>
    /// <exception cref="ArgumentException">An id is among them twice.</exception>
    public static IReadOnlyList<string> Top(IReadOnlyList<string> ranked, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);

        string[] top = [.. ranked.Take(k)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in top)
        {
            if (!seen.Add(id))
                throw new ArgumentException($"'{id}' is ranked twice.", nameof(ranked));
        }

        return top;
    }
}
