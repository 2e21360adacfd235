using QnA.Articles.Blocks;
using QnA.Inference;

namespace QnA.Articles.Splitting;

/// <summary>Splits one paragraph into sentences: at every mark that can end one, unless what stands around it says otherwise.</summary>
public static class SentenceSplitter
{
    /// <summary>
    /// The sentences' ranges in <paramref name="text"/>, in order, without surrounding blanks. Together they hold every
    /// character that is not blank.
    /// </summary>
    public static List<TextRange> Split(string text)
    {
        var sentences = new List<TextRange>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Punctuation.Ends(text[i]))
                continue;

            var mark = i;
            while (i + 1 < text.Length && Punctuation.Ends(text[i + 1]) || IsSpacedStop(text, i + 1))
                i += i + 1 < text.Length && Punctuation.Ends(text[i + 1]) ? 1 : 2;
            var end = EndOfClosers(text, i + 1);
            if (!SentenceEnd.IsAt(text, start, new TextRange(mark, i + 1), end))
                continue;

            Add(start, end);
            start = end;
            i = end - 1;
        }

        Add(start, text.Length);
        return sentences;

        void Add(int from, int to)
        {
            var range = Blank.Trim(text, new TextRange(from, to));
            if (range.Length > 0)
                sentences.Add(range);
        }
    }

    /// <summary>Where the quotation marks, brackets and footnote references end that follow the mark.</summary>
    private static int EndOfClosers(string text, int from)
    {
        var end = EndOfFlatNote(text, from);
        while (end < text.Length)
        {
            if (Punctuation.Closes(text[end]) || Punctuation.IsNoteMark(text[end]))
                end++;
            else if (text[end] == '[' && EndOfNote(text, end) is { } note)
                end = note;
            else if (Punctuation.ClosesBeforeBlank(text[end]) && (end + 1 == text.Length || Blank.Is(text[end + 1])))
                end++;
            else if (StrayCloser(text, end))
                end += 2;
            else
                break;
        }

        return end;
    }

    /// <summary>End of a footnote's number that lost its height, "the policy.5 It", else <paramref name="from"/>.</summary>
    private static int EndOfFlatNote(string text, int from)
    {
        const int LettersBefore = 4;
        var end = from;
        while (end < text.Length && end < from + 2 && char.IsAsciiDigit(text[end]))
            end++;
        if (end == from || end < text.Length && !Blank.Is(text[end]) || from <= LettersBefore)
            return from;

        var word = text.AsSpan(from - 1 - LettersBefore, LettersBefore);
        foreach (var letter in word)
        {
            if (!char.IsLower(letter))
                return from;
        }

        return end;
    }

    /// <summary>End of a footnote reference such as [1] or [^note], or null.</summary>
    private static int? EndOfNote(string text, int open)
    {
        const int Longest = 20;
        var close = text.IndexOf(']', open, Math.Min(Longest, text.Length - open));
        if (close < 0 || close == open + 1)
            return null;

        var inner = text.AsSpan(open + 1, close - open - 1);
        return inner[0] == '^' || inner.IndexOfAnyExceptInRange('0', '9') < 0 ? close + 1 : null;
    }

    // An ellipsis set with blanks: ". . ."
    private static bool IsSpacedStop(string text, int at) =>
        at + 1 < text.Length && Blank.Is(text[at]) && text[at + 1] == '.'
        && (at + 2 == text.Length || text[at + 2] == '.' || Blank.Is(text[at + 2]));

    // A closing mark that a blank separates from its sentence, as some typesetting leaves it.
    private static bool StrayCloser(string text, int at) =>
        at + 1 < text.Length && Blank.Is(text[at]) && Punctuation.OnlyCloses(text[at + 1])
        && (at + 2 == text.Length || Blank.Is(text[at + 2]));
}
