using QnA.Inference;

namespace QnA.Articles.Blocks;

/// <summary>Characters that leave no mark: white space, no-break spaces and zero-width characters.</summary>
internal static class Blank
{
    /// <summary>Whether the code unit is white space or has no width of its own.</summary>
    public static bool Is(char character) => char.IsWhiteSpace(character)
        || character is '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u180E' or '\u00AD';

    /// <summary>The range without blanks at either end; empty, at its start, when nothing else is in it.</summary>
    public static TextRange Trim(string text, TextRange range)
    {
        var (start, end) = range;
        while (start < end && Is(text[start]))
            start++;
        while (end > start && Is(text[end - 1]))
            end--;
        return new TextRange(start, end);
    }
}
