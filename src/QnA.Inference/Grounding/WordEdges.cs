using System.Globalization;

namespace QnA.Inference.Grounding;

/// <summary>
/// Where words begin and end, for spans that must not cut one. A word is a run of letters, digits and marks; an apostrophe
/// between letters (don't), a point or comma between digits (3.5), a point between capitals (U.N.) and a hyphen from a
/// letter to a digit (a type such as B-52) do not end it.
/// </summary>
internal static class WordEdges
{
    /// <summary>The nearest place at or before <paramref name="place"/> that is not inside a word.</summary>
    public static int StartOfWord(string text, int place)
    {
        while (IsInside(text, place))
            place--;
        return place;
    }

    /// <summary>The nearest place at or after <paramref name="place"/> that is not inside a word.</summary>
    public static int EndOfWord(string text, int place)
    {
        while (IsInside(text, place))
            place++;
        return place;
    }

    private static bool IsInside(string text, int place)
    {
        if (place <= 0 || place >= text.Length)
            return false;

        var (before, after) = (text[place - 1], text[place]);
        return (IsWordPart(before), IsWordPart(after)) switch
        {
            (true, true) => true,
            (true, false) => place + 1 < text.Length && IsJoint(before, after, text[place + 1]),
            (false, true) => place - 2 >= 0 && IsJoint(text[place - 2], before, after),
            _ => false,
        };
    }

    private static bool IsJoint(char left, char middle, char right) => middle switch
    {
        '\'' or '\u2019' => char.IsLetter(left) && char.IsLetter(right),
        '.' => (char.IsDigit(left) && char.IsDigit(right)) || (char.IsUpper(left) && char.IsUpper(right)),
        ',' => char.IsDigit(left) && char.IsDigit(right),
        '-' or '\u2010' or '\u2011' => char.IsLetter(left) && char.IsDigit(right),
        _ => false,
    };

    // Surrogates count, so that a pair is never parted.
    private static bool IsWordPart(char character)
        => char.IsLetterOrDigit(character) || char.IsSurrogate(character)
            || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
