using System.Text;

namespace QnA.Rendering;

/// <summary>Text of articles and users made fit for a terminal.</summary>
public static class SafeText
{
    /// <summary>
    /// One line: white space runs with a line break in them become a space, and control and formatting characters
    /// that could move the cursor, colour the screen or turn the reading direction become U+FFFD.
    /// </summary>
    public static string Line(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r' or '\t' or '\u2028' or '\u2029')
            {
                if (result.Length > 0 && result[^1] != ' ')
                {
                    result.Append(' ');
                }

                while (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
                {
                    i++;
                }
            }
            else
            {
                result.Append(IsHarmful(c) ? '\uFFFD' : c);
            }
        }

        return result.ToString();
    }

    /// <summary>Every line of a text made safe by <see cref="Line"/>, joined again with line feeds.</summary>
    public static string Block(string text) => string.Join('\n', Lines(text));

    /// <summary>The lines of a text, each made safe by <see cref="Line"/>.</summary>
    public static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(Line);

    /// <summary>At most <paramref name="length"/> characters, cut at a space where there is one, with an ellipsis.</summary>
    public static string Shorten(string text, int length)
    {
        var line = Line(text);
        if (line.Length <= length)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', length - 1, length / 2);
        var cut = space > 0 ? space : length - 1;
        return line[..(char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut)] + "…";
    }

    private static bool IsHarmful(char c) => char.IsControl(c)
        || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
