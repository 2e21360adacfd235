using QnA.Inference;

namespace QnA.Grounding;

/// <summary>Takes off a span what does not belong to a short answer: a possessive ending, quotation marks and commas at its edges.</summary>
public static class SpanTrimmer
{
    private const string Edges = " \t\r\n\u00A0,;:.!?\"'“”‘’«»–—-([{";
    private const string EndEdges = " \t\r\n\u00A0,;:!?\"'“”‘’«»–—-)]}";

    /// <summary>The trimmed range; the range itself when nothing would be left.</summary>
    public static TextRange Trim(string text, TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        if (end - start > 2 && text[end - 1] == 's' && text[end - 2] is '\'' or '’')
        {
            end -= 2;
        }

        while (start < end && Edges.Contains(text[start]) && !Opens(text, start, end) && !StartsNumber(text, start, end))
        {
            start++;
        }

        while (start < end && (EndEdges.Contains(text[end - 1]) || IsSentenceStop(text, start, end)) && !Closes(text, start, end))
        {
            end--;
        }

        return start < end ? new TextRange(start, end) : range;
    }

    /// <summary>The sign or point of a number: "-20", ".22".</summary>
    private static bool StartsNumber(string text, int start, int end) =>
        text[start] is '-' or '.' && start + 1 < end && char.IsAsciiDigit(text[start + 1]) && (start == 0 || char.IsWhiteSpace(text[start - 1]));

    /// <summary>A bracket that closes inside the span belongs to it.</summary>
    private static bool Opens(string text, int start, int end) =>
        text[start] is '(' or '[' or '{' && text.IndexOfAny([')', ']', '}'], start, end - start) >= 0;

    private static bool Closes(string text, int start, int end) =>
        text[end - 1] is ')' or ']' or '}' && text.LastIndexOfAny(['(', '[', '{'], end - 1, end - start) >= 0;

    /// <summary>A full stop that ends a word of several letters ends the sentence; one behind a single letter is part of an acronym.</summary>
    private static bool IsSentenceStop(string text, int start, int end) =>
        text[end - 1] == '.' && end - start > 3 && char.IsLetterOrDigit(text[end - 2]) && char.IsLetterOrDigit(text[end - 3]);
}
