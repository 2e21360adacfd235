using QnA.Inference;

namespace QnA.Articles.Blocks;

/// <summary>One line of a text, without its line ending (CRLF, LF or CR).</summary>
/// <param name="Number">Line number from 1.</param>
/// <param name="Range">The line's characters in the text.</param>
internal readonly record struct TextLine(int Number, TextRange Range)
{
    /// <summary>The lines of a text; an empty text has one empty line.</summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r'))
                continue;

            lines.Add(new TextLine(lines.Count + 1, new TextRange(start, i)));
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }

        lines.Add(new TextLine(lines.Count + 1, new TextRange(start, text.Length)));
        return lines;
    }
}
