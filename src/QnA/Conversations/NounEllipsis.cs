using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>"How many were sold?", "how many sank?", "and sold?" after "how many ships did Peru build?": what is counted is left out.</summary>
internal static partial class NounEllipsis
{
    /// <summary>The question with what one before counted or asked for; null when it counts something itself.</summary>
    public static StandaloneQuestion? Resolve(FollowUp followUp)
    {
        if (Participles.Match(followUp.Question) is { Success: true } done && Words.Split(done.Groups["done"].Value).Select(NounPhrases.Lower).All(w => w is "or" or "and" || ClosedWords.IsPast(w))
            && QuestionForm.Of(followUp.Previous) is { AsksQuantity: true, Noun: { Length: > 0 } counted })
        {
            return new StandaloneQuestion($"How many {counted} were {done.Groups["done"].Value}?", [counted]);
        }

        if (Countless.Match(followUp.Question) is not { Success: true } open || !HasVerbFirst(open.Groups["rest"].Value)
            || followUp.Lenders.Select(t => Counted(FollowUp.UnderstoodOf(t))).FirstOrDefault(n => n is not null) is not { } noun)
        {
            return null;
        }

        var (rest, carried) = Pronouns.Fill(open.Groups["rest"].Value, followUp);
        return new StandaloneQuestion($"How many {noun} {rest}", [noun, .. carried]);
    }

    /// <summary>"How many were sold", "how many sank": an auxiliary or a verb in the past, and no noun before it.</summary>
    private static bool HasVerbFirst(string rest) =>
        Words.Split(rest) is [var first, ..] && NounPhrases.Lower(first) is var word && (ClosedWords.Auxiliaries.Contains(word) || ClosedWords.IsPast(word));

    /// <summary>What a question counts or asks for in the plural; null when it does neither.</summary>
    private static string? Counted(string question) =>
        QuestionForm.Of(question) is { Noun.Length: > 0 } form && (form.AsksQuantity || ClosedWords.IsPlural(form.Noun.Split(' ')[^1].ToLowerInvariant()))
            ? form.Noun
            : null;

    // "And killed or wounded?"
    [GeneratedRegex(@"^\W*(?:and|but)\s+(?<done>\p{L}+(?:\s+(?:or|and)\s+\p{L}+)?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Participles { get; }

    [GeneratedRegex(@"^\W*(?:(?:and|but|so)\b[\s,]*)*how many\s+(?:of (?:them|those|these)\s+)?(?<rest>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Countless { get; }
}
