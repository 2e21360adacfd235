using QnA.Inference;

namespace QnA.Evaluation.Metrics;

/// <summary>Sets of characters, given as ranges that may overlap, touch or be empty.</summary>
public static class Ranges
{
    /// <summary>The same characters as ranges that neither overlap nor touch, in order.</summary>
    public static IReadOnlyList<TextRange> Union(IEnumerable<TextRange> ranges)
    {
        var union = new List<TextRange>();
        foreach (var range in ranges.Where(range => range.Length > 0).OrderBy(range => range.Start))
        {
            if (union.Count > 0 && range.Start <= union[^1].End)
                union[^1] = new TextRange(union[^1].Start, Math.Max(union[^1].End, range.End));
            else
                union.Add(range);
        }

        return union;
    }

    /// <summary>Characters in at least one range.</summary>
    public static int Length(IEnumerable<TextRange> ranges) => Union(ranges).Sum(range => range.Length);
}
