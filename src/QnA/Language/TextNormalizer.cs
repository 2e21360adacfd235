using System.Text;

namespace QnA.Language;

/// <summary>Folds what typography changes, so that two prints of a text compare equal.</summary>
public static class TextNormalizer
{
    /// <summary>
    /// The text with straight quotes, "-" for every dash, one space for every run of white space, trimmed, in lower case.
    /// </summary>
    public static string ForMatch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var builder = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                pendingSpace = builder.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                builder.Append(' ');
                pendingSpace = false;
            }

            builder.Append(Fold(c));
        }

        return builder.ToString();
    }

    private static char Fold(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u02BC' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        >= '\u2010' and <= '\u2015' => '-',
        '\u2212' => '-',
        _ => char.ToLowerInvariant(c),
    };
}
