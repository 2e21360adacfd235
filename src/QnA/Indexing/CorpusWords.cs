using System.Globalization;
using System.Text;

namespace QnA.Indexing;

/// <summary>Cuts text into words as the keyword index does (SQLite's unicode61): runs of letters, digits and their marks.</summary>
internal static class CorpusWords
{
    /// <summary>The words in lower case, in reading order.</summary>
    public static IEnumerable<string> In(string text)
    {
        var start = -1;
        for (var i = 0; i < text.Length;)
        {
            var length = Rune.TryGetRuneAt(text, i, out var rune) ? rune.Utf16SequenceLength : 1;
            if (rune.Value != 0 && IsWordPart(rune))
            {
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }

            i += length;
        }

        if (start >= 0)
            yield return text[start..].ToLowerInvariant();
    }

    /// <summary>How often each word occurs.</summary>
    public static Dictionary<string, int> Count(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in texts.SelectMany(In))
            counts[word] = counts.GetValueOrDefault(word) + 1;

        return counts;
    }

    private static bool IsWordPart(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.PrivateUse;
}
