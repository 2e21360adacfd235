using System.Text.RegularExpressions;
using QnA.Answering;
using QnA.Articles;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>A claim that a cited sentence gives on somebody's authority stays a claim, and a reader's post is called one.</summary>
internal static partial class Voices
{
    /// <summary>Share of the sentence's words in what somebody is reported to have said from which it repeats that.</summary>
    private const double Repeats = 0.5;

    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<CitedText> cited)
    {
        if (cited.Count > 0 && cited.All(c => c.Kind == SentenceKind.Comment) && !Reader.IsMatch(sentence.Text))
        {
            yield return new Objection(ObjectionKind.Voice, "The cited sentence is a reader's comment and is not called one.");
        }

        if (Reporting.Occurs(sentence.Text) || Claimed.IsMatch(sentence.Text))
        {
            yield break;
        }

        var own = sentence.Terms.Select(t => t.Key).Distinct().ToList();
        var stated = cited.SelectMany(c => Terms.Extract(Said(c.Text) is { } said ? c.Text.Replace(said, "", StringComparison.Ordinal) : c.Text)).Select(t => t.Key).ToHashSet();
        foreach (var said in cited.Select(c => Said(c.Text)).OfType<string>())
        {
            var keys = Terms.Extract(said).Select(t => t.Key).ToHashSet();
            if (own.Count(k => keys.Contains(k) && !stated.Contains(k)) >= Repeats * own.Count)
            {
                yield return new Objection(ObjectionKind.Voice, "The cited sentence only reports this as what somebody says; keep who says it.");
                yield break;
            }
        }
    }

    /// <summary>What a sentence gives as somebody's words; null when it reports nothing.</summary>
    private static string? Said(string text) =>
        Inverted.Match(text) is { Success: true } inverted ? inverted.Groups["said"].Value
        : Verb.Match(text) is { Success: true } verb ? text[(verb.Index + verb.Length)..]
        : null;

    [GeneratedRegex(@"\b(?:readers?|comment(?:s|er|ers|ed|ing|ators?)?|forum|posters?|posts?|posted|users?|members?|thread|wrote|writes|writing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reader { get; }

    [GeneratedRegex(@"\b(?:alleg(?:e|es|ed|edly|ing|ations?)|reportedly|claims?|accusations?|accus\w+|supposedly|apparently|in the (?:view|words|eyes|opinion) of|blam\w+|put (?:the|it|this)|rul(?:e|es|ed|ing) out|said to|told|cit(?:e|es|ed|ing)|forecasts?|warnings?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claimed { get; }

    // "..., said Jane Doe" and "..., the mayor said" at the end of the sentence.
    [GeneratedRegex(@"^(?<said>.{20,}?)[,”""’']\s*(?:(?:according to|said|says)\b[^,]{2,80}|[^,“""]{2,60}\b(?:said|says|added|adds|stressed|warned|claimed|stated))\W*$", RegexOptions.Singleline)]
    private static partial Regex Inverted { get; }

    [GeneratedRegex(@"\b(?:sa(?:id|ys|y)|told \w+|claim(?:s|ed|ing)?|argu(?:es|ed|ing)|insist(?:s|ed)?|maintain(?:s|ed)?|assert(?:s|ed)?|stress(?:es|ed)?|accus(?:es|ed|e|ing)|alleg(?:es|ed|e)|warn(?:s|ed|ing)?|suggest(?:s|ed)?|believ(?:es|ed|e)|according to|stat(?:es|ed)|wrote|writes|describ(?:es|ed)|calls?|called)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb { get; }
}
