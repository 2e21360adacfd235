using System.Text.RegularExpressions;
using QnA.Inference;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>A word that denies, and the content words that it denies.</summary>
/// <param name="Range">Where the word stands.</param>
/// <param name="Scope">Keys of the content words that follow it in its clause, nearest first; names are none.</param>
internal sealed partial record Denial(TextRange Range, IReadOnlyList<string> Scope)
{
    /// <summary>A negation reaches the predicate that follows it, not the whole sentence.</summary>
    private const int Reach = 5;

    /// <summary>The denials of a text, in order.</summary>
    public static IReadOnlyList<Denial> In(ParsedText text) =>
    [
        .. Negation.Find(text.Text).Concat(Failing.Matches(text.Text).Select(m => new TextRange(m.Index, m.Index + m.Length)))
            .OrderBy(r => r.Start)
            .Select(range => new Denial(range, ScopeOf(text, range))),
    ];

    private static List<string> ScopeOf(ParsedText text, TextRange denial)
    {
        var rest = text.Text[denial.End..];
        var end = denial.End + ClauseEnd.Match(rest) switch { { Success: true } m => m.Index, _ => rest.Length };
        return
        [
            .. text.Terms.Where(t => t.Range.Start >= denial.End && t.Range.End <= end && t.Kind is TermKind.Word).Take(Reach).Select(t => t.Key),
        ];
    }

    // Verbs and adverbs that deny what follows without being a "not".
    [GeneratedRegex(@"\b(?:fail(?:s|ed|ing)?|unable|rul(?:e|es|ed|ing) out|declin(?:e|es|ed|ing)|lack(?:s|ed|ing)?|hardly|barely|unlikely|no longer|stop(?:s|ped|ping)? short)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Failing { get; }

    [GeneratedRegex(@"[,;:.!?()“”""–—]|\b(?:but|while|although|though|and|or|because|which|who)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClauseEnd { get; }
}
