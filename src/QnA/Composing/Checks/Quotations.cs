using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>What the sentence puts in quotation marks must stand in what it cites, word for word.</summary>
internal static partial class Quotations
{
    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<CitedText> cited)
    {
        var texts = cited.Select(c => Plain(c.Text)).ToList();
        foreach (var quotation in Quoted.Matches(sentence.Text).Select(m => m.Groups["words"].Value))
        {
            if (Plain(quotation) is { Length: > 0 } words && !texts.Exists(t => t.Contains(words, StringComparison.Ordinal)))
            {
                yield return new Objection(ObjectionKind.Quotation, $"The words \"{quotation}\" are in quotation marks but do not stand in the cited sentences.");
            }
        }
    }

    // Without its marks and the punctuation that goes inside them by house style.
    private static string Plain(string text) => TextNormalizer.ForMatch(text).Replace("\"", "", StringComparison.Ordinal).Trim(' ', ',', '.', ';', '\'', '!', '?');

    // An apostrophe inside a word ends no quotation.
    [GeneratedRegex(@"[""“”„«](?<words>[^""“”„«»]+)[""“”»]|(?<!\w)[‘'](?<words>[^‘]+?)['’](?!\w)")]
    private static partial Regex Quoted { get; }
}
