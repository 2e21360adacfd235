using QnA.Inference;

namespace QnA.Articles.Blocks;

/// <summary>
/// Recognises a plain text whose paragraphs are broken into short lines: there, a line ends because the next word
/// would not have fitted.
/// </summary>
internal static class HardWrap
{
    // Screens, terminals and e-mail wrap between 60 and 100; a line beyond is a paragraph of its own.
    private const int WidestLine = 120;
    private const int FewestPairs = 4;
    private const double EnoughFull = 0.6;

    /// <summary>The width in UTF-16 code units that the lines are wrapped to, or null when they are not.</summary>
    public static int? WidthOf(IReadOnlyList<TextRange> lines, string text)
    {
        var width = lines.Max(line => line.Length);
        if (width > WidestLine)
            return null;

        int pairs = 0, full = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length == 0 || lines[i + 1].Length == 0)
                continue;
            pairs++;
            if (NextWordWouldNotFit(lines[i], lines[i + 1], text, width))
                full++;
        }

        return pairs >= FewestPairs && full >= pairs * EnoughFull ? width : null;
    }

    /// <summary>Whether a line goes on in the next one.</summary>
    public static bool Continues(TextRange line, TextRange next, string text, int width) =>
        NextWordWouldNotFit(line, next, text, width) || char.IsLower(text[next.Start]);

    private static bool NextWordWouldNotFit(TextRange line, TextRange next, string text, int width)
    {
        var word = 0;
        while (word < next.Length && !Blank.Is(text[next.Start + word]))
            word++;

        // Editors count the width differently (trailing blanks, double spaces); a little slack covers that.
        return line.Length + 1 + word > width - 3;
    }
}
