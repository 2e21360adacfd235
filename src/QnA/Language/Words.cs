using System.Globalization;
using QnA.Inference;

namespace QnA.Language;

/// <summary>Cuts a text into words and folds a word to the form by which two spellings are compared.</summary>
public static class Words
{
    /// <summary>
    /// The words of a text in order: runs of letters and digits, with inner apostrophes, hyphens, the dots of acronyms
    /// ("U.N.", final dot included) and the separators of numbers ("4.1", "10,000"). Signs such as "%" and "$" are not part
    /// of a word.
    /// </summary>
    public static IReadOnlyList<Word> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<Word>((text.Length / 6) + 1);
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(text, at);
            words.Add(new Word(new TextRange(at, end), text[at..end]));
            at = end;
        }

        return words;
    }

    /// <summary>
    /// The word in lower case, without diacritics, possessive and acronym dots, in American spelling. "US" and "U.S." become
    /// "united states", because in lower case they could not be told from the pronoun.
    /// </summary>
    public static string Key(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var body = WithoutPossessive(word);
        if (body is "US" or "U.S." or "U.S")
        {
            return "united states";
        }

        return Spelling.Normalize(Fold(body));
    }

    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\uFF07';

    internal static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static int EndOfWord(string text, int start)
    {
        var pieceStart = start;
        var acronymDots = 0;
        var at = start;
        while (true)
        {
            while (at < text.Length && IsInner(text[at]))
            {
                at++;
            }

            if (at >= text.Length)
            {
                return at;
            }

            var c = text[at];
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            var single = at - pieceStart == 1 && char.IsLetter(text[pieceStart]);
            if (c == '.' && single && char.IsLetter(next) && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2])))
            {
                acronymDots++;
            }
            else if (c == '.' && single && acronymDots > 0)
            {
                acronymDots = 0;
                var joins = char.IsLetterOrDigit(at + 2 < text.Length ? text[at + 2] : '\0');
                if (!joins || !(IsHyphen(next) || IsApostrophe(next)))
                {
                    return at + 1;
                }

                at++;
            }
            else if (!Joins(text, pieceStart, at))
            {
                return at;
            }

            at++;
            pieceStart = at;
        }
    }

    private static bool Joins(string text, int pieceStart, int at)
    {
        var c = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (IsApostrophe(c) || IsHyphen(c))
        {
            return char.IsLetterOrDigit(next);
        }

        if (!char.IsAsciiDigit(text[at - 1]) || !char.IsAsciiDigit(next))
        {
            return false;
        }

        return c == '.' || (c == ',' && at - pieceStart <= 3 && IsGroupOfThree(text, at + 1));
    }

    private static bool IsGroupOfThree(string text, int at)
    {
        for (var i = at; i < at + 3; i++)
        {
            if (i >= text.Length || !char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return at + 3 >= text.Length || !char.IsAsciiDigit(text[at + 3]);
    }

    /// <summary>Letters, digits, and what is written over or inside them: combining marks and the soft hyphen.</summary>
    private static bool IsInner(char c) =>
        char.IsAscii(c)
            ? char.IsAsciiLetterOrDigit(c)
            : char.IsLetterOrDigit(c) || c == '\u00AD' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static string WithoutPossessive(string word)
    {
        if (word.Length > 2 && word[^1] is 's' or 'S' && IsApostrophe(word[^2]))
        {
            return word[..^2];
        }

        return word.Length > 1 && IsApostrophe(word[^1]) ? word[..^1] : word;
    }

    private static string Fold(string word)
    {
        var plain = true;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                plain = false;
                break;
            }
        }

        if (plain)
        {
            return word;
        }

        // A fold may lengthen a letter to two ("ß" to "ss").
        Span<char> buffer = word.Length <= 64 ? stackalloc char[128] : new char[word.Length * 2];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsAscii(c))
            {
                var isAcronymDot = c == '.' && (i == 0 || !char.IsAsciiDigit(word[i - 1]));
                if (!isAcronymDot)
                {
                    buffer[length++] = char.ToLowerInvariant(c);
                }
            }
            else if (IsApostrophe(c))
            {
                buffer[length++] = '\'';
            }
            else if (IsHyphen(c))
            {
                buffer[length++] = '-';
            }
            else if (c != '\u00AD' && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                foreach (var letter in Diacritics.Fold(char.ToLowerInvariant(c)))
                {
                    buffer[length++] = letter;
                }
            }
        }

        return new string(buffer[..length]);
    }
}
