using QnA.Articles;
using QnA.Grounding;
using QnA.Language;

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
        return all > 0 && (double)common / all >= LeastOverlap && CanBothBeTrue(a, b);
    }

    /// <summary>A denial is no duplicate of what it denies, nor one figure of another: neither may be cited for the other.</summary>
    private static bool CanBothBeTrue(string a, string b)
    {
        var (x, y) = (Numbers(a), Numbers(b));
        return Negation.Occurs(a) == Negation.Occurs(b) && (x.Count == 0 || y.Count == 0 || x.SetEquals(y));
    }

    private static HashSet<string> Numbers(string text) =>
        [.. Terms.Extract(text).Where(t => t.Kind == TermKind.Number).Select(t => t.Key)];

    /// <summary>Merges near duplicates into groups; the first of each, in the order given, leads.</summary>
    public static IReadOnlyList<EvidenceGroup> Merge(IEnumerable<Evidence> evidence)
    {
        var groups = new List<(Evidence Lead, List<Evidence> Others)>();
        foreach (var item in evidence)
        {
            var home = groups.FindIndex(g => IsComment(g.Lead) == IsComment(item) && Are(g.Lead.SentenceText, item.SentenceText));
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

    private static bool IsComment(Evidence evidence) => evidence.Sentence.Kind == SentenceKind.Comment;
}
