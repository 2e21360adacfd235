using System.Text.RegularExpressions;
using QnA.Inference;

namespace QnA.Articles.Blocks;

/// <summary>The sign in front of a list item.</summary>
internal static partial class ListMarker
{
    /// <summary>The line's text behind its list marker, or null when it has none. A lone marker gives an empty range.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="line">The line.</param>
    /// <param name="markdown">Whether a dash is no marker.</param>
    public static TextRange? Behind(string text, TextRange line, bool markdown = false)
    {
        var match = (markdown ? MarkdownMarker : Marker).Match(text, line.Start, line.Length);
        return match.Success ? Blank.Trim(text, new TextRange(line.Start + match.Length, line.End)) : null;
    }

    // A number needs at most three digits: a line may start with a year.
    [GeneratedRegex(@"^[\s\u200B\uFEFF]*(?:[•‣◦▪●○∙·■□►▸–*+-]|\d{1,3}[.)])(?:(?=[\s\u200B\uFEFF])|$)")]
    private static partial Regex Marker { get; }

    [GeneratedRegex(@"^[\s\u200B\uFEFF]*(?:[*+•-]|\d{1,3}[.)])(?:(?=[\s\u200B\uFEFF])|$)")]
    private static partial Regex MarkdownMarker { get; }
}
