using System.Text.RegularExpressions;
using QnA.Inference;

namespace QnA.Articles.Blocks;

/// <summary>What one markdown line is by itself (CommonMark, with tables and footnotes), and its text without markup.</summary>
/// <param name="Kind">The line's construct.</param>
/// <param name="Content">Its characters without markup and surrounding blanks; may be empty.</param>
/// <param name="Level">Heading level from 1, 0 for anything else.</param>
internal readonly partial record struct MarkdownLine(MarkdownLineKind Kind, TextRange Content, int Level = 0)
{
    /// <summary>Reads a line that does not stand in a code block.</summary>
    public static MarkdownLine Read(string text, TextRange line)
    {
        var quote = QuoteMark.Match(text, line.Start, line.Length);
        var content = Blank.Trim(text, new TextRange(line.Start + quote.Length, line.End));
        var value = content.Of(text);
        if (value.Length == 0)
            return new(MarkdownLineKind.Empty, content);
        if (Fence.IsMatch(value))
            return new(MarkdownLineKind.Fence, content);
        if (Underline.IsMatch(value))
            return new(MarkdownLineKind.Underline, content, value[0] == '=' ? 1 : 2);
        if (Break.IsMatch(value) || TableRule.IsMatch(value) && value.Contains('|'))
            return new(MarkdownLineKind.Rule, content);

        if (HeadingMarker.Behind(text, content, out var level) is { } heading)
            return new(MarkdownLineKind.Heading, heading, level);
        if (value.StartsWith('|'))
            return new(MarkdownLineKind.TableRow, Cells(text, content));
        if (ListMarker.Behind(text, content, markdown: true) is { } item)
            return new(MarkdownLineKind.ListItem, item);

        var footnote = Footnote.Match(value);
        if (footnote.Success)
            return new(MarkdownLineKind.Footnote, Part(footnote.Groups[1]));
        if (Definition.IsMatch(value) || value.StartsWith("<!--", StringComparison.Ordinal))
            return new(MarkdownLineKind.Hidden, content);
        if (Picture.IsMatch(value))
            return new(MarkdownLineKind.Picture, content);

        return new(quote.Length > 0 ? MarkdownLineKind.Quote : MarkdownLineKind.Text, content);

        TextRange Part(Group group) =>
            Blank.Trim(text, new TextRange(content.Start + group.Index, content.Start + group.Index + group.Length));
    }

    private static TextRange Cells(string text, TextRange row)
    {
        var end = row.End > row.Start + 1 && text[row.End - 1] == '|' ? row.End - 1 : row.End;
        return Blank.Trim(text, new TextRange(row.Start + 1, end));
    }

    [GeneratedRegex(@"^ {0,3}(?:>\s?)+")]
    private static partial Regex QuoteMark { get; }

    // What follows the signs names a language; behind ``` it holds no further ` (CommonMark 4.5).
    [GeneratedRegex(@"^(?:`{3,}[^`]*|~{3,}.*)$", RegexOptions.Singleline)]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"^(?:=+|-+)$")]
    private static partial Regex Underline { get; }

    [GeneratedRegex(@"^([-*_])(?:[ \t]*\1){2,}$")]
    private static partial Regex Break { get; }

    [GeneratedRegex(@"^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")]
    private static partial Regex TableRule { get; }

    [GeneratedRegex(@"^\[\^[^\]]+\]:(.*)$", RegexOptions.Singleline)]
    private static partial Regex Footnote { get; }

    [GeneratedRegex(@"^\[[^\]]+\]:\s*\S+(?:\s+[""'(].*)?$")]
    private static partial Regex Definition { get; }

    [GeneratedRegex(@"^!\[[^\]]*\]\([^)]*\)$")]
    private static partial Regex Picture { get; }
}
