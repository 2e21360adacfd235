using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>What the sentence puts in quotation marks must stand in what it cites, word for word.</summary>
internal static partial class Quotations
{
    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<CitedText> cited) =>
        In(sentence.Text)
            .Where(quotation => !cited.Any(c => Holds(c.Text, quotation.Words)))
            .Select(quotation => new Objection(ObjectionKind.Quotation, $"The words \"{quotation.Words}\" are in quotation marks but do not stand in the cited sentences."));

    /// <summary>The quotations of a text with where their words start.</summary>
    public static IEnumerable<(string Words, int Start)> In(string text) =>
        Quoted.Matches(text).Select(m => (m.Groups["words"].Value, m.Groups["words"].Index)).Where(q => Plain(q.Value).Length > 0);

    /// <summary>Whether the words stand in the text, quotation marks and the punctuation inside them by house style aside.</summary>
    public static bool Holds(string text, string words) => Plain(text).Contains(Plain(words), StringComparison.Ordinal);

    private static string Plain(string text) => TextNormalizer.ForMatch(text).Replace("\"", "", StringComparison.Ordinal).Trim(' ', ',', '.', ';', '\'', '!', '?');

    // An apostrophe inside a word ends no quotation.
    [GeneratedRegex(@"[""“”„«](?<words>[^""“”„«»]+)[""“”»]|(?<!\w)[‘'](?<words>[^‘]+?)['’](?!\w)")]
    private static partial Regex Quoted { get; }
}
