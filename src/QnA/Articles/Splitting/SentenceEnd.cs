using QnA.Articles.Blocks;
using QnA.Inference;

namespace QnA.Articles.Splitting;

/// <summary>Decides whether a full stop, question mark, exclamation mark or ellipsis ends a sentence.</summary>
internal static class SentenceEnd
{
    /// <summary>Whether a sentence ends at <paramref name="end"/>.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="start">Where the sentence began.</param>
    /// <param name="marks">The run of marks.</param>
    /// <param name="end">End of the marks and the closing quotation marks, brackets and notes behind them.</param>
    public static bool IsAt(string text, int start, TextRange marks, int end)
    {
        if (end >= text.Length)
            return true;
        if (Punctuation.EndsWithoutSpace(text[marks.End - 1]))
            return true;
        if (!Blank.Is(text[end]))
            return false;

        var next = end;
        while (next < text.Length && Blank.Is(text[next]))
            next++;
        if (next == text.Length)
            return true;

        var word = next;
        while (word < text.Length && (Punctuation.Opens(text[word]) || Blank.Is(text[word])))
            word++;
        if (word == text.Length)
            return false;

        var following = NextWord.At(text, word);
        if (following.StartsLower)
            return IsOutcry(marks.Of(text)) && marks.End == end;

        return marks.Of(text) switch
        {
            "." => !FullStop.BelongsToWord(text, start, marks.Start, following),
            var run when run.Contains('?') || run.Contains('!') => !(end > marks.End && following.NamesSpeaker),
            _ => !IsOmission(text, marks.Start, following),
        };
    }

    // "?..", "?!": nobody goes on in the same sentence after that, whatever the next letter's case.
    private static bool IsOutcry(string marks) => marks.Length > 1 && (marks.Contains('?') || marks.Contains('!'));

    /// <summary>An ellipsis with a blank before it stands for words left out, and the sentence goes on.</summary>
    private static bool IsOmission(string text, int mark, NextWord following) =>
        mark > 0 && Blank.Is(text[mark - 1]) && !SentenceStarters.Contains(following.Word);
}
