using System.Globalization;
using System.Text.RegularExpressions;
using QnA.Inference;

namespace QnA.Language;

/// <summary>Finds ordinals and what they number: "the fifth visit", "her 2nd term".</summary>
public static partial class Ordinals
{
    private static readonly string[] InWords =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>The ordinals in order, as quantities whose unit is the stem of the noun, marked as such: "#visit".</summary>
    public static IReadOnlyList<Quantity> Find(string text) =>
    [
        .. Ordinal.Matches(text).Select(m => new Quantity(
            new TextRange(m.Index, m.Index + m.Length), ValueOf(m), "#" + Stemmer.Stem(Words.Key(m.Groups["noun"].Value)), Approximate: false)),
    ];

    private static decimal ValueOf(Match match) => match.Groups["digits"] is { Success: true } digits
        ? decimal.Parse(digits.ValueSpan, CultureInfo.InvariantCulture)
        : Array.IndexOf(InWords, match.Groups["word"].Value.ToLowerInvariant()) + 1;

    [GeneratedRegex(@"\b(?:(?<digits>\d{1,3})(?:st|nd|rd|th)|(?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)) (?:ever |official |formal |foreign |annual )?(?<noun>\p{Ll}{3,})", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal { get; }
}
