using System.Collections.Frozen;
using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>"And Peru?", "with Chile?", "and its cost?": a phrase that takes the place of its like in the question before.</summary>
internal static partial class Ellipsis
{
    /// <summary>More words than this are no fragment.</summary>
    private const int LongestFragment = 8;

    /// <summary>Nouns for what everything of a kind has: "and the cost?" asks for another property of the same thing.</summary>
    public static readonly FrozenSet<string> Properties =
        ("cost costs price length height width depth size age number name reason reasons cause causes purpose aim aims goal goals date duration result results outcome "
        + "consequences details terms conditions owner author population speed weight capacity colour color role position nationality losses casualties victims "
        + "budget deadline effect effects impact source location address title origin background motive response reaction")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The question before with the new phrase in its place; null when the message is no such phrase.</summary>
    public static StandaloneQuestion? Resolve(FollowUp followUp)
    {
        var question = followUp.Question;
        if (Opener.Match(question) is { Success: true } opener)
        {
            var rest = question[opener.Length..].Trim();
            return rest.Length > 0 && IsFragment(rest) ? Splice(rest, followUp, isCorrection: false) : null;
        }

        var standsAlone = LeadingPreposition.IsMatch(question)
            || (question.TrimEnd().EndsWith('?') && Parts(question) is [{ Kind: Referent.Country or Referent.Person or Referent.Name or Referent.Value } only]
                && NounPhrases.Find(followUp.Previous).Any(p => IsAlike(p.Kind, only.Kind)))
            || (Words.Split(question) is [var single] && Properties.Contains(NounPhrases.Lower(single)))
            || IsProperty(question);
        return standsAlone && IsFragment(question) ? Splice(question, followUp, isCorrection: false) : null;
    }

    /// <summary>Whether the text is a phrase rather than a clause: no question word, no auxiliary, no verb in the past.</summary>
    public static bool IsFragment(string text)
    {
        var words = Words.Split(text).Select(NounPhrases.Lower).ToList();
        return words.Count is > 0 and <= LongestFragment && !StartsQuestion.IsMatch(text)
            && !words.Any(w => ClosedWords.Auxiliaries.Contains(w) || ClosedWords.QuestionWords.Contains(w))
            && !words.Where((w, i) => i > 0 && ClosedWords.IsPast(w) && !ClosedWords.Determiners.Contains(words[i - 1])).Any();
    }

    /// <summary>Puts the phrases of a fragment into the question before.</summary>
    public static StandaloneQuestion Splice(string fragment, FollowUp followUp, bool isCorrection)
    {
        // Names lent in brackets are no part of the clause.
        var previous = QuestionForm.Of(followUp.Previous) is null ? followUp.Previous : Lent.Replace(followUp.Previous, "?");
        var trimmed = Extra.Replace(FollowUp.Trim(fragment), "").Trim();
        if (trimmed.Length == 0)
        {
            return new StandaloneQuestion(previous, [FollowUp.Trim(previous)]);
        }

        if (Standing.Match(trimmed) is { Success: true } one && !OtherOne.IsMatch(trimmed)
            && NounPhrases.Find(previous).Where(p => p.Kind is Referent.Thing or Referent.Role)
                .MaxBy(p => p.Preposition is { } preposition && trimmed.StartsWith(preposition + " ", StringComparison.OrdinalIgnoreCase)) is { } meant)
        {
            // "The old one" is the old ferry when ferries were asked about.
            trimmed = trimmed[..one.Index] + meant.Head;
        }

        if (OtherOne.IsMatch(trimmed))
        {
            return Swap(trimmed, followUp);
        }

        var (wanted, lent) = Pronouns.Fill(trimmed, followUp, inFragment: true);
        if (lent.Count > 0 && LeadingPossessive.IsMatch(trimmed) && !Referents.IsRole(Words.Split(trimmed)[^1].Text.ToLowerInvariant()))
        {
            return new StandaloneQuestion($"What {IsOrAre(wanted)} {wanted}?", lent);
        }

        if (IsProperty(trimmed) && OwnerOfProperty(previous, followUp) is { } owner)
        {
            return new StandaloneQuestion($"What {IsOrAre(trimmed)} {(trimmed.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? trimmed.ToLowerInvariant() : $"the {trimmed.ToLowerInvariant()}")} of {owner}?", [owner]);
        }

        var question = new Splicing(previous, followUp.History.Count > 1 ? FollowUp.UnderstoodOf(followUp.History[^2]) : "", isCorrection);
        var placed = Parts(wanted).All(question.Place);
        if (placed && question.Replaced)
        {
            return question.Result(lent);
        }

        var names = Antecedents.Names(previous).Select(n => n.Text).Where(n => !wanted.Contains(n, StringComparison.OrdinalIgnoreCase)).Distinct().ToList();
        return names.Count == 0
            ? new StandaloneQuestion($"{FollowUp.Trim(previous)} {wanted}?", [FollowUp.Trim(previous)])
            : new StandaloneQuestion($"{FollowUp.Capitalize(wanted)} ({string.Join(", ", names)})?", names);
    }

    /// <summary>A question put together from what is carried over and what is new.</summary>
    public static StandaloneQuestion Join(string before, string wanted, string after) =>
        new(FollowUp.Capitalize(before + wanted + after), [.. new[] { before, after }.Select(FollowUp.Trim).Where(p => Terms.Extract(p).Count > 0)]);

    /// <summary>The phrases of a fragment, an owner and what it owns as one.</summary>
    internal static IReadOnlyList<NounPhrase> Parts(string fragment)
    {
        // A word before it keeps the capital of a name from being that of a sentence.
        var text = "and " + fragment;
        var parts = new List<NounPhrase>();
        foreach (var phrase in NounPhrases.Find(text))
        {
            var moved = phrase with { Range = new Inference.TextRange(phrase.Range.Start - 4, phrase.Range.End - 4) };
            moved = moved with { Text = moved.Range.Of(fragment) };
            if (parts.Count > 0 && parts[^1] is { IsPossessive: true } owner && moved.Range.Start <= owner.Range.End + 1)
            {
                var whole = new Inference.TextRange(owner.Range.Start, moved.Range.End);
                parts[^1] = moved with { Range = whole, Text = whole.Of(fragment), Preposition = owner.Preposition, IsDefinite = true };
                continue;
            }

            if (parts.Count > 0 && parts[^1] is { Head: var head } gerund && head.EndsWith("ing", StringComparison.Ordinal) && gerund.Text.Equals(head, StringComparison.OrdinalIgnoreCase)
                && moved.Preposition is null && moved.Range.Start == gerund.Range.End + 1)
            {
                // "About building the bridge": a verb and its object are one.
                var whole = new Inference.TextRange(gerund.Range.Start, moved.Range.End);
                parts[^1] = gerund with { Range = whole, Text = whole.Of(fragment), IsGerund = true };
                continue;
            }

            parts.Add(moved);
        }

        return parts;
    }

    internal static bool IsAlike(Referent a, Referent b) =>
        a == b || (IsActor(a) && IsActor(b) && a != Referent.Country && b != Referent.Country) || (a is Referent.Person or Referent.Role && b is Referent.Person or Referent.Role);

    internal static bool IsActor(Referent kind) => kind is Referent.Person or Referent.Name or Referent.Country;

    private static bool IsProperty(string text) =>
        Words.Split(text) is { Count: 1 or 2 } words && Properties.Contains(NounPhrases.Lower(words[^1])) && (words.Count == 1 || NounPhrases.Lower(words[0]) == "the");

    private static string IsOrAre(string phrase) => ClosedWords.IsPlural(NounPhrases.Lower(Words.Split(phrase)[^1])) ? "are" : "is";

    /// <summary>Whose property is asked for: what the question before counts ("how many soldiers are in Peru?"), else what "it" would stand for.</summary>
    private static string? OwnerOfProperty(string previous, FollowUp followUp) =>
        QuestionForm.Of(previous) is { AsksQuantity: true, Noun: { Length: > 0 } counted } ? $"the {counted}"
        : Antecedents.For(new Pronoun(default, "it", PronounPerson.Thing, false, false, false), followUp);

    /// <summary>"And the other side?": the two that the question names change places.</summary>
    private static StandaloneQuestion Swap(string wanted, FollowUp followUp)
    {
        var previous = followUp.Previous;
        var names = Antecedents.Names(previous);
        if (names.Count == 2 && names[0].Range.End <= names[1].Range.Start)
        {
            var text = previous[..names[0].Range.Start] + names[1].Range.Of(previous) + previous[names[0].Range.End..names[1].Range.Start]
                + names[0].Range.Of(previous) + previous[names[1].Range.End..];
            return new StandaloneQuestion(text, [FollowUp.Trim(previous)]);
        }

        var others = Antecedents.Names(FollowUp.AnswerOf(followUp.Last)).Select(n => n.Text).Where(n => !previous.Contains(n, StringComparison.OrdinalIgnoreCase)).Distinct().ToList();
        return names.Count == 1
            ? Join(previous[..names[0].Range.Start], others.Count == 1 ? others[0] : $"{wanted} than {names[0].Text}", previous[names[0].Range.End..])
            : new StandaloneQuestion($"{FollowUp.Trim(previous)} ({wanted})?", [FollowUp.Trim(previous)]);
    }

    [GeneratedRegex(@"^\W*(?:(?:and|but|so|also|or|then|ok(?:ay)?|now)\b[\s,]*)*(?:(?:what|how) about|what of|(?:the )?same (?:question )?(?:for|with|about)|and|but|or|also)\b[\s,]*", RegexOptions.IgnoreCase)]
    private static partial Regex Opener { get; }

    [GeneratedRegex(@"^\W*(?:in|on|at|by|with|for|from|to|of|about|against|between|since|until|till|after|before|during|under|near|according to)\s", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingPreposition { get; }

    [GeneratedRegex(@"^\W*(?:(?:in|on|at|by|with|for|from|to)\s+)?(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|tell|list|name|explain|describe|compare|show|give|find)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StartsQuestion { get; }

    [GeneratedRegex(@"^(?:his|her|its|their)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingPossessive { get; }

    [GeneratedRegex(@"\s*\([^()]*\)\?$")]
    private static partial Regex Lent { get; }

    [GeneratedRegex(@"\bones?$", RegexOptions.IgnoreCase)]
    private static partial Regex Standing { get; }

    [GeneratedRegex(@"\s*,?\s*\b(?:too|as well|instead|please|then|though|either)$", RegexOptions.IgnoreCase)]
    private static partial Regex Extra { get; }

    [GeneratedRegex(@"^(?:for |with |of |to |by )?the other (?:side|one|party|country|nation|state|team|company|man|woman|half)$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherOne { get; }
}
