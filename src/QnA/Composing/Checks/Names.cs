using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>Every name in the sentence must stand in what it cites, or in a title of the cited articles.</summary>
internal static class Names
{
    /// <summary>From this length on, a name that begins another is taken for a form of it: "West", "Western".</summary>
    private const int LeastStem = 4;

    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<ParsedText> known)
    {
        var keys = known.SelectMany(k => k.Keys).ToHashSet();
        var unknown = sentence.Terms
            .Where(t => t.Kind is TermKind.Name or TermKind.Country && !sentence.Dates.Any(d => d.Range.Overlaps(t.Range)) && !IsKnown(t, keys))
            .Select(t => t.Text)
            .Distinct(StringComparer.Ordinal);
        return unknown.Select(name => new Objection(ObjectionKind.Name, $"The name \"{name}\" is not in the cited sentences."));
    }

    private static bool IsKnown(Term name, HashSet<string> keys) =>
        keys.Contains(name.Key)
        || (name.Kind == TermKind.Name && name.Key.Length >= LeastStem && keys.Any(k => k.Length >= LeastStem && (k.StartsWith(name.Key, StringComparison.Ordinal) || name.Key.StartsWith(k, StringComparison.Ordinal))));
}
