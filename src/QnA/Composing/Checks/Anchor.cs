using System.Text.RegularExpressions;
using QnA.Inference;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>A name or number with the content words on either side of it, in the order of an active clause.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Key">What it is compared by.</param>
/// <param name="IsNumber">Whether it is a number.</param>
/// <param name="IsCountry">Whether it is a country.</param>
/// <param name="Before">Keys of the words before it: what it undergoes.</param>
/// <param name="After">Keys of the words behind it: what it does.</param>
internal sealed partial record Anchor(TextRange Range, string Key, bool IsNumber, bool IsCountry, IReadOnlySet<string> Before, IReadOnlySet<string> After)
{
    /// <summary>Words looked at on either side.</summary>
    private const int Reach = 3;

    /// <summary>How many neighbours two of them share, each on its side.</summary>
    public int SharedWith(Anchor other) => Before.Count(other.Before.Contains) + After.Count(other.After.Contains);

    /// <summary>The anchors of a text, in order.</summary>
    public static IReadOnlyList<Anchor> In(ParsedText text)
    {
        var names = NameRun.In(text).Where(n => !text.Dates.Any(d => d.Range.Overlaps(n.Range))).Select(n => (n.Range, n.Terms[^1].Key, IsNumber: false, IsCountry: n.Terms[^1].Kind == TermKind.Country));
        var numbers = text.Terms.Where(t => t.Kind == TermKind.Number && !text.Dates.Any(d => d.Range.Overlaps(t.Range))).Select(t => (t.Range, t.Key, IsNumber: true, IsCountry: false));
        var all = names.Concat(numbers).OrderBy(a => a.Range.Start).ToList();
        var anchors = new Anchor[all.Count];
        for (var i = all.Count - 1; i >= 0; i--)
        {
            var (range, key, isNumber, isCountry) = all[i];
            var from = i > 0 ? all[i - 1].Range.End : 0;
            var to = i + 1 < all.Count ? all[i + 1].Range.Start : text.Text.Length;
            var before = Keys(text, from, range.Start, last: true);
            var after = Keys(text, range.End, to, last: false);
            if (i + 1 < all.Count && all[i + 1].IsNumber == isNumber && Joined.IsMatch(text.Text[range.End..to]))
            {
                after = [.. anchors[i + 1].After];
            }

            var lead = text.Text[from..range.Start];
            if (By.IsMatch(lead) && before.Count > 0)
            {
                after.Insert(0, before[^1]);
                before.RemoveAt(before.Count - 1);
            }
            else if (Passive.IsMatch(text.Text[range.End..to]) && after.Count > 0)
            {
                before.Add(after[0]);
                after.RemoveAt(0);
            }

            anchors[i] = new Anchor(range, key, isNumber, isCountry, before.ToHashSet(), after.ToHashSet());
        }

        return anchors;
    }

    private static List<string> Keys(ParsedText text, int from, int to, bool last)
    {
        var words = text.Terms.Where(t => t.Kind == TermKind.Word && t.Range.Start >= from && t.Range.End <= to).Select(t => t.Key);
        return [.. last ? words.TakeLast(Reach) : words.Take(Reach)];
    }

    [GeneratedRegex(@"^\s*,?\s*(?:and|or|,)\s*(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Joined { get; }

    [GeneratedRegex(@"\bby\s+(?:\p{Ll}+\s+){0,2}$", RegexOptions.IgnoreCase)]
    private static partial Regex By { get; }

    [GeneratedRegex(@"^\s+(?:(?:has|have|had|will|would|may|might|could|should|can|must)\s+)?(?:not\s+)?(?:is|are|was|were|be|been|being)\s+(?:\p{Ll}+ly\s+)?\p{Ll}+(?:ed|en|wn|ung|ght|ld|pt|nt|de)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Passive { get; }
}
