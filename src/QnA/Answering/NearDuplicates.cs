using QnA.Grounding;

namespace QnA.Answering;

/// <summary>Finds sentences that say the same in nearly the same words.</summary>
public static class NearDuplicates
{
    /// <summary>Share of content terms in common (Jaccard) from which two sentences count as one.</summary>
    private const double LeastOverlap = 0.6;

    /// <summary>Whether two sentences are near duplicates.</summary>
    public static bool Are(string a, string b)
    {
        var x = TermCoverage.Keys(a);
        var y = TermCoverage.Keys(b);
        var common = x.Count(y.Contains);
        var all = x.Count + y.Count - common;
        return all > 0 && (double)common / all >= LeastOverlap;
    }

    /// <summary>Merges near duplicates into groups; the first of each, in the order given, leads.</summary>
    public static IReadOnlyList<EvidenceGroup> Merge(IEnumerable<Evidence> evidence)
    {
        var groups = new List<(Evidence Lead, List<Evidence> Others)>();
        foreach (var item in evidence)
        {
            var home = groups.FindIndex(g => Are(g.Lead.SentenceText, item.SentenceText));
            if (home < 0)
            {
                groups.Add((item, []));
            }
            else if (groups[home].Lead.Article.Id != item.Article.Id && groups[home].Others.All(o => o.Article.Id != item.Article.Id))
            {
                // The same sentence twice in one article adds nothing; in another article it is a second source.
                groups[home].Others.Add(item);
            }
        }

        return [.. groups.Select(g => new EvidenceGroup(g.Lead, g.Others))];
    }
}
