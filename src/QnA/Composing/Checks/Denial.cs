using System.Text.RegularExpressions;
using QnA.Inference;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>A word that denies, and the content words that it denies.</summary>
/// <param name="Range">Where the word stands.</param>
/// <param name="Scope">The content words that follow it in its clause, nearest first; names are none.</param>
internal sealed partial record Denial(TextRange Range, IReadOnlyList<Term> Scope)
{
    /// <summary>A negation reaches the predicate that follows it, not the whole sentence.</summary>
    private const int Reach = 5;

    /// <summary>The denials of a text, in order.</summary>
    public static IReadOnlyList<Denial> In(ParsedText text) =>
    [
        .. Negation.Find(text.Text).Concat(Failing.Matches(text.Text).Select(m => new TextRange(m.Index, m.Index + m.Length)))
            .DistinctBy(r => r.Start)
            .OrderBy(r => r.Start)
            .Where(range => !Postponing.IsMatch(text.Text[range.Start..]) && !Idle.IsMatch(text.Text[range.Start..]))
            .Select(range => new Denial(range, ScopeOf(text, range))),
    ];

    /// <summary>Whether anything in the text denies, however weakly: a prefix, "only", "against".</summary>
    public static bool IsHinted(ParsedText text) => In(text).Count > 0 || Hint.IsMatch(text.Text);

    private static List<Term> ScopeOf(ParsedText text, TextRange denial)
    {
        var rest = text.Text[denial.End..];
        var end = denial.End + ClauseEnd.Match(rest) switch { { Success: true } m => m.Index, _ => rest.Length };
        return [.. text.Terms.Where(t => t.Range.Start >= denial.End && t.Range.End <= end && t.Kind is TermKind.Word).Take(Reach)];
    }

    // Verbs and adverbs that deny what follows without being a "not".
    [GeneratedRegex(@"\b(?:fail(?:s|ed|ing)? to|unable|rul(?:e|es|ed|ing) out|declin(?:e|es|ed|ing) to|lack(?:s|ed|ing)?|hardly|barely|unlikely|bann?(?:s|ed|ing)?|forb(?:id|ids|ade|idden)|prohibit(?:s|ed|ing)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Failing { get; }

    // "not before spring", "did not arrive until May": it does happen.
    [GeneratedRegex(@"^(?:not|nobody|no one|n['’]t|never|\w+n['’]t)\b[^.,;:]{0,60}\b(?:before|until|till|unless)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Postponing { get; }

    // "not only", "no doubt", "no more than": nothing is denied.
    [GeneratedRegex(@"^(?:not (?:only|just|least)|no (?:doubt|wonder|more than|less than|fewer than|later than|sooner))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Idle { get; }

    [GeneratedRegex(@"\b(?:un\p{L}{4,}|in(?:capable|sufficient)\w*|im(?:possible|probable)|\p{L}{3,}less|only|against|oppos(?:e|es|ed|ing)|stop\w*|halt\w*|prevent\w*|avoid\w*|doubt\w*|but|too|end(?:s|ed)?|instead|rather|contrary|free of|gone|lost|former|gives? up|gave up|abandon\w*|far from|other than|whether)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hint { get; }

    [GeneratedRegex(@"[,;:.!?()“”""–—]|\b(?:but|while|although|though|and|because|which|who)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClauseEnd { get; }
}
