namespace QnA.Articles;

/// <summary>Counts the lines of a text. They end with LF, CR LF or a lone CR, as when an article is read.</summary>
public static class TextLines
{
    /// <summary>The line, from 1, of a character.</summary>
    public static int NumberAt(string text, int index)
    {
        var line = 1;
        for (var i = 0; i < index; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                line++;
            }
        }

        return line;
    }
}
