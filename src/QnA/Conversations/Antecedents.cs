using System.Text.RegularExpressions;
using QnA.Inference;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>What a pronoun may stand for: names and noun phrases of the previous turn.</summary>
internal static partial class Antecedents
{
    /// <summary>A stretch of text that names something.</summary>
    public readonly record struct Mention(TextRange Range, string Text, TermKind Kind);

    /// <summary>The phrase that the pronoun stands for, or null when the previous turn offers none.</summary>
    /// <param name="pronoun">In lower case.</param>
    /// <param name="isSubject">Whether it is the subject of its clause: those who act rather than what is acted upon.</param>
    /// <param name="last">The previous turn.</param>
    /// <param name="previous">Its question as it was understood.</param>
    public static string? For(string pronoun, bool isSubject, Turn last, string previous)
    {
        var names = Names(previous);
        var countries = names.Where(n => n.Kind == TermKind.Country).Select(n => n.Text).ToList();
        var people = names.Where(n => n.Kind == TermKind.Name).Select(n => n.Text).ToList();
        var answers = last.ShortAnswers;
        var things = Things(previous);
        return pronoun switch
        {
            "he" or "him" or "his" or "she" or "her" or "hers" =>
                answers.FirstOrDefault(IsPersonLike) ?? people.LastOrDefault() ?? Names(last.AnswerText).FirstOrDefault(n => n.Kind == TermKind.Name).Text,
            "they" or "them" or "their" or "theirs" or "these" or "those" =>
                Pair(previous, names) ?? things.LastOrDefault(IsPluralPhrase) ?? countries.FirstOrDefault() ?? answers.FirstOrDefault() ?? people.LastOrDefault(),
            "its" => countries.FirstOrDefault() ?? things.LastOrDefault() ?? people.LastOrDefault(),
            _ when isSubject && pronoun == "it" =>
                countries.FirstOrDefault() ?? things.LastOrDefault() ?? people.LastOrDefault() ?? answers.FirstOrDefault(),
            // What is done to "it" is done to a thing, hardly to a person.
            _ => things.LastOrDefault(t => !IsPluralPhrase(t)) ?? things.LastOrDefault() ?? countries.FirstOrDefault() ?? answers.FirstOrDefault(a => !IsPersonLike(a)),
        };
    }

    /// <summary>Runs of names in the text, adjoining ones as one mention.</summary>
    public static IReadOnlyList<Mention> Names(string text)
    {
        var terms = Terms.Extract(text);
        return [.. Runs(text, terms, TermKind.Name), .. Runs(text, terms, TermKind.Country)];
    }

    /// <summary>Runs of neighbouring terms of one kind, joined by nothing but white space.</summary>
    public static IReadOnlyList<Mention> Runs(string text, IReadOnlyList<Term> terms, TermKind kind)
    {
        var runs = new List<Mention>();
        foreach (var term in terms)
        {
            if (term.Kind != kind)
            {
                continue;
            }

            if (kind == TermKind.Name && runs.Count > 0 && string.IsNullOrWhiteSpace(text[runs[^1].Range.End..term.Range.Start]))
            {
                var range = new TextRange(runs[^1].Range.Start, term.Range.End);
                runs[^1] = new Mention(range, WithoutPossessive(range.Of(text)), kind);
                continue;
            }

            runs.Add(new Mention(term.Range, WithoutPossessive(term.Range.Of(text)), kind));
        }

        return runs;
    }

    /// <summary>"A and B" when the question names two of a kind together.</summary>
    private static string? Pair(string text, IReadOnlyList<Mention> names)
    {
        for (var i = 1; i < names.Count; i++)
        {
            var between = names[i].Range.Start >= names[i - 1].Range.End ? text[names[i - 1].Range.End..names[i].Range.Start] : "";
            if (between.Trim() is "and" or "&")
            {
                return $"{names[i - 1].Text} and {names[i].Text}";
            }
        }

        return null;
    }

    /// <summary>Noun phrases that are no names: "the treaty", "what weapons" gives "the weapons".</summary>
    private static List<string> Things(string text) =>
        [.. NounPhrase.Matches(text).Select(m => "the " + FinalVerb.Replace(m.Groups["noun"].Value.Trim(), ""))
            .Where(p => !Terms.Extract(p).Any(t => t.Kind is TermKind.Country or TermKind.Name))];

    private static bool IsPersonLike(string answer) =>
        answer.Length > 0 && char.IsUpper(answer[0]) && Terms.Extract(answer) is { Count: > 0 and <= 5 } terms
        && terms.All(t => t.Kind is TermKind.Name or TermKind.Word) && terms.Any(t => t.Kind == TermKind.Name);

    private static bool IsPluralPhrase(string phrase) =>
        phrase.EndsWith('s') && !phrase.EndsWith("ss", StringComparison.Ordinal);

    private static string WithoutPossessive(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name.TrimEnd('\'', '’');

    // "the treaty signed" names the treaty.
    [GeneratedRegex(@"(?<=\S)\s+(?:\p{L}+ed|made|sent|held|sold|bought|built|begun|come|die|go)$", RegexOptions.IgnoreCase)]
    private static partial Regex FinalVerb { get; }

    [GeneratedRegex(@"(?:\b(?:the|a|an|this|these|those|what|which|how many|how much)\s+)(?<noun>(?:(?!is\b|are\b|was\b|were\b|do\b|does\b|did\b|has\b|have\b|had\b|can\b|could\b|will\b|would\b|should\b|be\b|been\b|being\b|of\b|in\b|on\b|at\b|to\b|for\b|from\b|by\b|with\b|about\b|against\b|between\b|that\b|who\b|and\b|or\b)\p{L}[\p{L}-]*\s?){1,4})", RegexOptions.IgnoreCase)]
    private static partial Regex NounPhrase { get; }
}
