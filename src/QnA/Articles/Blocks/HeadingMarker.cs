using System.Text.RegularExpressions;
using QnA.Inference;

namespace QnA.Articles.Blocks;

/// <summary>The signs in front of a heading, one # for each level (CommonMark 4.2).</summary>
internal static partial class HeadingMarker
{
    /// <summary>The heading without its signs, or null when the trimmed line is none. Lone signs give an empty range.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="line">The line, without blanks at either end.</param>
    /// <param name="level">1 to 6, or 0 when the line is no heading.</param>
    public static TextRange? Behind(string text, TextRange line, out int level)
    {
        var signs = Opening.Match(text, line.Start, line.Length);
        level = signs.Groups[1].Length;
        if (!signs.Success)
            return null;

        var closing = Closing.Match(text, line.Start + signs.Length, line.Length - signs.Length);
        var end = closing.Success ? closing.Index : line.End;
        return Blank.Trim(text, new TextRange(line.Start + signs.Length, end));
    }

    [GeneratedRegex(@"^(#{1,6})(?:[ \t\u00A0]+|$)")]
    private static partial Regex Opening { get; }

    [GeneratedRegex(@"(?:^|[ \t\u00A0]+)#+$")]
    private static partial Regex Closing { get; }
}
