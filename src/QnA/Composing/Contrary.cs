using System.Text.RegularExpressions;
using QnA.Composing.Checks;

namespace QnA.Composing;

/// <summary>
/// A sentence turned into what it is not: a denial in it taken away, or one put in where it has none. Where the cited sentences
/// state one of these rather than the sentence itself, it says the contrary, in whatever words.
/// </summary>
internal static partial class Contrary
{
    /// <summary>Each costs one reading.</summary>
    private const int Most = 3;

    /// <summary>The sentence in each such form, at most three; none of one that has a "not" and denies nothing ("not until Monday"). They need not be good English.</summary>
    public static IReadOnlyList<string> Of(ParsedText text)
    {
        var sentence = text.Text;
        var denials = Denying.Matches(sentence);
        if (denials.Count > 0 && Denial.In(text).Count == 0)
        {
            return [];
        }

        if (denials.Count > 0)
        {
            return [.. denials.Take(Most).Select(d => sentence[..d.Index] + Affirmed(d.Value) + sentence[(d.Index + d.Length)..])];
        }

        var auxiliaries = Auxiliary.Matches(sentence);
        return auxiliaries.Count > 0
            ? [.. auxiliaries.Take(Most).Select(a => sentence.Insert(a.Index + a.Length, " not"))]
            : [$"It is not true that {sentence}"];
    }

    private static string Affirmed(string denial) => denial.ToLowerInvariant() switch
    {
        "cannot" => "can",
        "no longer" => "still",
        "without" => "with",
        "unable" => "able",
        "unlikely" => "likely",
        "nobody" => "somebody",
        "nothing" => "something",
        "none" => "all",
        "no" => "some",
        "nor" => "and",
        "neither" => "both",
        ['r', 'e', 'f', ..] or ['d', 'e', 'c', ..] => "agreed to",
        ['f', ..] => "managed to",
        ['d', ..] or ['r', 'e', 'j', ..] => "confirmed",
        _ => "", // not, never, hardly
    };

    [GeneratedRegex(
        @"\b(?:cannot|no longer|not|never|without|unable|unlikely|nobody|nothing|none|no|nor|neither|hardly|barely|(?:refus|declin)(?:es?|ed|ing) to|fail(?:s|ed|ing)? to|den(?:y|ies|ied|ying)|(?:disput|dismiss|reject)(?:e?s|ed|ing)?)\b|(?<=\p{L})n['’]t\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Denying { get; }

    [GeneratedRegex(@"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Auxiliary { get; }
}
