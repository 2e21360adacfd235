using System.Text.RegularExpressions;

namespace QnA.Composing.Checks;

/// <summary>Words that deny what another affirms without a "not": admit and deny, agree and disagree, likely and unlikely.</summary>
internal static partial class Opposites
{
    private static readonly string[] Prefixes = ["un", "dis", "in", "im"];

    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<ParsedText> cited)
    {
        var theirs = cited.SelectMany(c => c.Keys).ToHashSet();
        var isDenied = Denial.In(sentence).Count > 0;
        if (!isDenied && Assent.Match(sentence.Text) is { Success: true } assent && cited.Any(c => Dissent.IsMatch(c.Text)) && !cited.Any(c => Assent.IsMatch(c.Text)))
        {
            yield return new Objection(ObjectionKind.Negation, $"The cited sentences deny this, and here somebody \"{assent.Value}\" it.");
        }
        else if (!isDenied && !cited.Any(c => Denial.In(c).Count > 0) && sentence.Keys.FirstOrDefault(k => IsTurned(k, sentence.Keys, theirs)) is { } key)
        {
            yield return new Objection(ObjectionKind.Negation, $"The cited sentences have the opposite of \"{sentence.Terms.First(t => t.Key == key).Text}\".");
        }
    }

    private static bool IsTurned(string key, IReadOnlySet<string> own, HashSet<string> theirs) =>
        key.Length > 3 && !theirs.Contains(key) && Prefixes.Any(p =>
            (theirs.Contains(p + key) && !own.Contains(p + key))
            || (key.StartsWith(p, StringComparison.Ordinal) && theirs.Contains(key[p.Length..]) && !own.Contains(key[p.Length..])));

    [GeneratedRegex(@"\b(?:confirm(?:s|ed)?|admit(?:s|ted)?|accept(?:s|ed)?|acknowledg(?:es|ed)|conced(?:es|ed)|agree(?:s|d)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Assent { get; }

    [GeneratedRegex(@"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing)|refut(?:es|ed|ing)|disagree(?:s|d)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dissent { get; }
}
