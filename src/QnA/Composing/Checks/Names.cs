using System.Text.RegularExpressions;
using QnA.Articles.Splitting;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>
/// Every name in the sentence must stand in what it cites, or in a title of the cited articles. What the articles tell of it
/// elsewhere counts only where the cited sentence leans on it: the first name of somebody whom it calls by his last, and the
/// one whom its pronoun stands for.
/// </summary>
internal static partial class Names
{
    /// <summary>From this length on, a name that begins another is taken for a form of it: "West", "Western".</summary>
    private const int LeastStem = 4;

    /// <summary>How many sentences back a pronoun is looked up.</summary>
    private const int Back = 2;

    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<CitedText> cited)
    {
        var near = cited.SelectMany(c => Leaning.IsMatch(c.Text) ? c.Before.TakeLast(Back) : []);
        var known = cited.SelectMany(c => new[] { c.Text, c.Title }).Concat(near).Distinct(StringComparer.Ordinal).ToList();
        var keys = known.SelectMany(k => Terms.Extract(k)).Select(t => t.Key).ToHashSet();
        var acronyms = known.SelectMany(k => Acronym.Matches(k)).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        var unknown = NameRun.In(sentence)
            .Where(run => !sentence.Dates.Any(d => d.Range.Overlaps(run.Range)) && !run.Terms.All(t => IsKnown(t, keys)) && !IsSpeltOut(run, acronyms) && !IsShortFor(run, known))
            .Where(run => !run.Terms.Any(t => IsKnown(t, keys)) || !cited.Any(c => c.Before.Any(b => b.Contains(run.Text, StringComparison.Ordinal))))
            .Select(run => run.Text)
            .Distinct(StringComparer.Ordinal);
        return unknown.Select(name => new Objection(ObjectionKind.Name, $"The name \"{name}\" is not in the cited sentences."));
    }

    /// <summary>Keys of the words by which people are addressed.</summary>
    private static readonly HashSet<string> Titles =
        [.. "mr mrs ms dr sir lord lady president king queen pope governor gov senator mayor minister professor prof county co".Split(' ').Select(Stemmer.Stem)];

    private static bool IsKnown(Term name, HashSet<string> keys) =>
        keys.Contains(name.Key)
        || SentenceStarters.Contains(name.Text)
        || Titles.Contains(name.Key)
        || Negation.Occurs(name.Text)
        || (name.Kind == TermKind.Name && name.Key.Length >= LeastStem && keys.Any(k => k.Length >= LeastStem && (k.StartsWith(name.Key, StringComparison.Ordinal) || name.Key.StartsWith(k, StringComparison.Ordinal))));

    /// <summary>Whether the sources have the initials of the name: "NK" for North Korea.</summary>
    private static bool IsSpeltOut(NameRun run, HashSet<string> acronyms) => acronyms.Count > 0 && acronyms.Contains(Initials(run.Text));

    /// <summary>Whether the name is the initials of one in the sources.</summary>
    private static bool IsShortFor(NameRun run, List<string> known) =>
        Acronym.IsMatch(run.Text) && known.Any(k => Capitals.Replace(k, "$1").Contains(run.Text, StringComparison.Ordinal));

    private static string Initials(string name) => string.Concat(Language.Words.Split(name).Select(w => char.ToUpperInvariant(w.Text[0])));

    [GeneratedRegex(@"\b(?:he|she|they|it|his|her|hers|their|its|him|them|there|we|our|us|i|my|this|these|that)\b|^\W*the \p{Ll}+\b", RegexOptions.IgnoreCase)]
    private static partial Regex Leaning { get; }

    [GeneratedRegex(@"\b\p{Lu}{2,6}\b")]
    private static partial Regex Acronym { get; }

    // "Northern Transport Board" becomes "NTB".
    [GeneratedRegex(@"\b(\p{Lu})\p{Ll}+\s*(?:(?:of|and|for|the)\s+)*")]
    private static partial Regex Capitals { get; }
}
