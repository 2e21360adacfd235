using System.Text.RegularExpressions;
using QnA.Inference;

namespace QnA.Language;

/// <summary>Tells whether a sentence denies something.</summary>
public static partial class Negation
{
    /// <summary>Whether the text has a word of denial: "not", "never", "denies", "rejected", "without" and the like.</summary>
    public static bool Occurs(string text) => Denial.IsMatch(text);

    /// <summary>Whether somebody is said to deny: the verbs alone, not "not" or "never".</summary>
    public static bool IsReported(string text) => Verb.IsMatch(text);

    /// <summary>Where the words of denial stand.</summary>
    public static IEnumerable<TextRange> Find(string text) =>
        Denial.Matches(text).Select(m => new TextRange(m.Index, m.Index + m.Length));

    private const string Verbs = @"den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|refus(?:e|es|ed|ing|al)";

    [GeneratedRegex(@"\b(?:not|never|neither|nor|no|none|nobody|nothing|without|cannot|\w+n['\u2019]t|" + Verbs + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denial { get; }

    [GeneratedRegex(@"\b(?:" + Verbs + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb { get; }
}
