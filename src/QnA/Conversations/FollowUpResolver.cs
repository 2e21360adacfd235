using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>
/// Makes a follow-up stand on its own: fills in pronouns, ellipsis ("and the other country?") and corrections from the
/// previous turn. A question that names its own subject carries nothing over.
/// </summary>
public static partial class FollowUpResolver
{
    /// <summary>Most words in "and ...?" for it to lean on the question before.</summary>
    private const int LongestEllipsis = 5;

    /// <summary>Understands a question in the light of the turns before it, oldest first.</summary>
    public static StandaloneQuestion Resolve(string question, IReadOnlyList<Turn> history)
    {
        if (history.Count == 0)
        {
            return new StandaloneQuestion(question, []);
        }

        var last = history[^1];
        var previous = last.StandaloneQuestion ?? last.Question;
        if (More.IsMatch(question))
        {
            return new StandaloneQuestion(previous, [TrimQuestion(previous)], WantsMore: true);
        }

        if (Correction.Match(question) is { Success: true } correction)
        {
            var meant = correction.Groups["rest"].Value;
            if (!AsksSomething.IsMatch(meant))
            {
                return Ellipsis(meant, previous);
            }

            question = Capitalize(meant);
        }

        if (Opener.Match(question) is { Success: true } opener)
        {
            var rest = question[opener.Length..].TrimStart();
            if (!AsksSomething.IsMatch(rest))
            {
                // "And Peru?" is short; "So Peru bought jets after all?" is a question of its own.
                if (Words.Split(rest).Count <= LongestEllipsis)
                {
                    return TrimQuestion(rest).Length == 0
                        ? new StandaloneQuestion(previous, [TrimQuestion(previous)])
                        : Ellipsis(rest, previous);
                }
            }

            question = Capitalize(rest);
        }

        if (BareQuestionWord.Match(question) is { Success: true } bare)
        {
            return Reask(bare.Groups["word"].Value, previous);
        }

        return Pronouns(question, last, previous);
    }

    /// <summary>A new name in the place of the one of the same kind in the previous question.</summary>
    private static StandaloneQuestion Ellipsis(string rest, string previous)
    {
        var wanted = LeadingPreposition.Replace(TrimQuestion(rest), "");
        var terms = Terms.Extract(wanted);
        var old = Terms.Extract(previous);
        if (terms.Count > 0 && terms[0].Kind is not TermKind.Word
            && Antecedents.Runs(previous, old, terms[0].Kind) is [var replaced, ..])
        {
            var text = previous[..replaced.Range.Start] + wanted + previous[replaced.Range.End..];
            return new StandaloneQuestion(text, [TrimQuestion(previous)]);
        }

        var names = Antecedents.Names(previous).Select(n => n.Text).Where(n => !wanted.Contains(n, StringComparison.OrdinalIgnoreCase)).ToList();
        return names.Count == 0
            ? new StandaloneQuestion($"{TrimQuestion(previous)} {wanted}?", [TrimQuestion(previous)])
            : new StandaloneQuestion($"{wanted} {string.Join(' ', names)}?", names);
    }

    /// <summary>"When?" after "Where will it be signed?": the new question word before the old clause.</summary>
    private static StandaloneQuestion Reask(string word, string previous)
    {
        var clause = QuestionPhrase.Replace(TrimQuestion(previous), "", 1).Trim();
        return new StandaloneQuestion($"{Capitalize(word)} {clause}?", [clause]);
    }

    private static StandaloneQuestion Pronouns(string question, Turn last, string previous)
    {
        var carried = new List<string>();
        var text = question;
        while (Pronoun.Match(text) is { Success: true } match && carried.Count < 3)
        {
            // A name or a thing earlier in the same question is what the pronoun stands for.
            var before = text[..match.Index];
            if (carried.Count == 0 && (HasName(before) || OwnSubject.IsMatch(before)))
            {
                break;
            }

            var antecedent = Antecedents.For(match.Value.ToLowerInvariant(), IsSubject(text, match), last, previous);
            if (antecedent is null)
            {
                break;
            }

            var replacement = IsPossessive(match.Value, text, match.Index + match.Length) ? Possessive(antecedent) : antecedent;
            text = text[..match.Index] + replacement + text[(match.Index + match.Length)..];
            carried.Add(antecedent);
        }

        if (carried.Count == 0 && !HasName(text)
            && (LeansOnPronoun(text) || LeansOnWhatWasSaid(text, previous + " " + last.AnswerText))
            && Antecedents.Names(previous) is { Count: > 0 } names)
        {
            // "Who signed the deal?", "Who announced it?": which deal, and of whom, the turn before says.
            var lent = names.Select(n => n.Text).Distinct().Take(2).ToList();
            return new StandaloneQuestion($"{TrimQuestion(text)} ({string.Join(", ", lent)})?", lent);
        }

        return new StandaloneQuestion(text, [.. carried.Distinct()]);
    }

    /// <summary>A pronoun for which the turn before names no thing, and the question no subject of its own.</summary>
    private static bool LeansOnPronoun(string text) =>
        Pronoun.Match(text) is { Success: true } pronoun && !OwnSubject.IsMatch(text[..pronoun.Index]);

    private static bool LeansOnWhatWasSaid(string text, string before)
    {
        var talked = Terms.Extract(before).Select(t => t.Key).ToHashSet();
        return LeansOnDefinite.Match(text) is { Success: true } definite
            && Terms.Extract(definite.Groups["noun"].Value).Any(t => talked.Contains(t.Key));
    }

    private static bool HasName(string text) => Terms.Extract(text).Any(t => t.Kind is TermKind.Name or TermKind.Country);

    /// <summary>A pronoun is a subject when an auxiliary stands before it or a verb behind it; at the end it is an object.</summary>
    private static bool IsSubject(string text, Match pronoun)
    {
        var before = text[..pronoun.Index].TrimEnd();
        var after = text[(pronoun.Index + pronoun.Length)..].TrimStart();
        return before.Length == 0
            || (AuxiliaryAtEnd.IsMatch(before) && after.Length > 0 && char.IsLetter(after[0]));
    }

    private static bool IsPossessive(string pronoun, string text, int end) => pronoun.ToLowerInvariant() switch
    {
        "his" or "its" or "their" or "theirs" or "hers" => true,
        "her" => end < text.Length && NounFollows.IsMatch(text[end..]),
        _ => false,
    };

    private static string Possessive(string name) =>
        name.EndsWith('s') ? name + "'" : name + "'s";

    private static string TrimQuestion(string text) => text.Trim().TrimEnd('?', '.', '!', ' ');

    private static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"^\W*(?:(?:please )?(?:tell|give|show) me more|more(?: details?| information| about (?:this|that|it))?|(?:please )?(?:go on|continue|elaborate)|(?:is there )?anything else|what else(?: do (?:they|the articles) say)?|and more|can you (?:elaborate|tell me more)|tell me more about (?:this|that|it))(?: please)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex More { get; }

    [GeneratedRegex(@"^\W*(?:(?:no|nope|sorry|wait|actually)\W+)*(?:i (?:meant|mean)|not that\W+(?:but|i mean)?|rather)\W+(?<rest>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Correction { get; }

    [GeneratedRegex(@"^\W*(?:and|but|so|also|or|then|ok(?:ay)?|what about|how about|same for|and (?:what|how) about|and for|and in|and with)\b[\s,]*(?:(?:what|how) about\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Opener { get; }

    [GeneratedRegex(@"^(?:(?:in|on|at|by|with|for|from|to)\s+)?(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|tell|list|name|explain|describe|compare)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksSomething { get; }

    [GeneratedRegex(@"^\W*(?<word>who|when|where|why|how|how many|how much|how long|since when|by whom|with whom)(?:\s+(?:was|is|did|does)\s+(?:that|this|it))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex BareQuestionWord { get; }

    [GeneratedRegex(@"^\W*(?:(?:in|on|at|by|with|for|from|to)\s+)?(?:who|whom|whose|when|where|why|how(?:\s+(?:many|much|long|often|old))?|what|which)(?:\s+(?!is\b|are\b|was\b|were\b|do\b|does\b|did\b|has\b|have\b|had\b|can\b|could\b|will\b|would\b|should\b)\w+(?=\s+(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b))?", RegexOptions.IgnoreCase)]
    private static partial Regex QuestionPhrase { get; }

    // "it" that stands for nothing ("is it true that") and "that" as a conjunction are no pronouns here.
    [GeneratedRegex(@"\b(?:he|him|his|she|her|hers|they|them|their|theirs|its|(?:these|those|this)(?!\s+(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b)\p{L})|it(?!\s+(?:true|possible|likely|clear|known|correct|the case)\b)|(?<=\b(?:about|of|for|with|after|before|to|by|on|did|does|do|was|is)\s)that(?=\s*(?:\W*$|\s(?:happen|mean|work|go|end|start|cost|take)\w*)))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun { get; }

    [GeneratedRegex(@"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|didn't|doesn't|don't|wasn't|isn't)$", RegexOptions.IgnoreCase)]
    private static partial Regex AuxiliaryAtEnd { get; }

    [GeneratedRegex(@"^\s+(?!(?:in|on|at|by|with|for|from|to|and|or|when|why|where|how|go|do|say|want)\b)\p{L}")]
    private static partial Regex NounFollows { get; }

    [GeneratedRegex(@"^(?:for|in|with|from|to|at|on|by)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingPreposition { get; }

    // "Which countries increased their ...": the question brings its own subject.
    [GeneratedRegex(@"\b(?:the|an?|which|what|how many)\s+(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b)\p{L}+", RegexOptions.IgnoreCase)]
    private static partial Regex OwnSubject { get; }

    // A definite thing without a name: "the deal", "the two countries".
    [GeneratedRegex(@"\b(?:the|this|that|these|those|both)\s+(?<noun>\p{L}+)", RegexOptions.IgnoreCase)]
    private static partial Regex LeansOnDefinite { get; }
}
