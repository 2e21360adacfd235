using System.Text.RegularExpressions;
using QnA.Inference;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>A word that denies, and the content words that it denies.</summary>
/// <param name="Range">Where the word stands.</param>
/// <param name="Scope">The content words that follow it in its clause, or stand before it where it is passive; names are none.</param>
/// <param name="IsVerb">Whether it is a verb such as "denies", whose object is a whole clause.</param>
/// <param name="IsBan">Whether it only forbids: two notations of one rule agree, but a ban is no statement that something is not so.</param>
internal sealed partial record Denial(TextRange Range, IReadOnlyList<Term> Scope, bool IsVerb, bool IsBan)
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
            .Where(range => !IsNoun(text.Text, range))
            .Select(range => new Denial(range, ScopeOf(text, range), Verb.IsMatch(range.Of(text.Text)), Ban.IsMatch(range.Of(text.Text)))),
    ];

    /// <summary>Whether anything in the text denies, however weakly: a prefix, "only", "against".</summary>
    public static bool IsHinted(ParsedText text) => In(text).Count > 0 || Hint.IsMatch(text.Text);

    /// <summary>"A border dispute", "in dispute": nobody denies.</summary>
    private static bool IsNoun(string text, TextRange range) =>
        range.Of(text) is "dispute" or "disputes" or "refusal" or "Dispute" && !AuxiliaryBefore.IsMatch(text[..range.Start]);

    private static List<Term> ScopeOf(ParsedText text, TextRange denial)
    {
        if (Verb.IsMatch(denial.Of(text.Text)) && Behind.Match(text.Text[..denial.Start]) is { Success: true } passive)
        {
            return [.. text.Terms.Where(t => t.Range.Start >= passive.Groups["clause"].Index && t.Range.End <= denial.Start && t.Kind is TermKind.Word).TakeLast(Reach)];
        }

        var rest = text.Text[denial.End..];
        var end = denial.End + ClauseEnd.Match(rest) switch { { Success: true } m => m.Index, _ => rest.Length };
        return [.. text.Terms.Where(t => t.Range.Start >= denial.End && t.Range.End <= end && t.Kind is TermKind.Word).Take(Reach)];
    }

    [GeneratedRegex(@"\b(?:not|to|do|does|did|n['’]t|will|would|may|could|they|we|who)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex AuxiliaryBefore { get; }

    [GeneratedRegex(@"^(?:bann?|forb|prohibit)", RegexOptions.IgnoreCase)]
    private static partial Regex Ban { get; }

    // Verbs and adverbs that deny what follows without being a "not".
    [GeneratedRegex(@"\b(?:fail(?:s|ed|ing)? to|unable|rul(?:e|es|ed|ing) out|declin(?:e|es|ed|ing) to|lack(?:s|ed|ing)?|hardly|barely|unlikely|bann?(?:s|ed|ing)?|forb(?:id|ids|ade|idden)|prohibit(?:s|ed|ing)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Failing { get; }

    // "not before spring", "did not arrive until May": it does happen.
    [GeneratedRegex(@"^(?:not|nobody|no one|n['’]t|never|\w+n['’]t)\b[^.,;:]{0,60}\b(?:before|until|till|unless)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Postponing { get; }

    // "not only", "no doubt", "no more than": nothing is denied.
    [GeneratedRegex(@"^(?:not (?:only|just|least)|no (?:less|doubt|wonder|more than|less than|fewer than|later than|sooner))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Idle { get; }

    [GeneratedRegex(@"\b(?:un\p{L}{4,}|in(?:capable|sufficient)\w*|im(?:possible|probable)|\p{L}{3,}less|only|against|oppos(?:e|es|ed|ing)|stop\w*|halt\w*|prevent\w*|avoid\w*|doubt\w*|but|too|end(?:s|ed)?|instead|rather|contrary|free of|gone|lost|former|gives? up|gave up|abandon\w*|far from|other than|whether)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hint { get; }

    [GeneratedRegex(@"^(?:den|reject|dismiss|refut|disput|refus|rul|bann|forb|prohibit)", RegexOptions.IgnoreCase)]
    private static partial Regex Verb { get; }

    // "Fishing is [forbidden]", "the sale, which both [deny]": what is denied stands before the word.
    [GeneratedRegex(@"(?<clause>[^,;:.!?]*)(?:\b(?:is|are|was|were|been|be|being)\s+(?:\p{Ll}+ly\s+)?|,\s+which\s+[^,;:]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Behind { get; }

    [GeneratedRegex(@"[,;:.!?()“”""–—]|\b(?:but|while|although|though|and|because|which|who)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClauseEnd { get; }
}
