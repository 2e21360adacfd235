using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QnA.Answering;
using QnA.Receipts;

namespace QnA.Rendering;

/// <summary>An answer as Markdown with footnotes, for pasting into a report.</summary>
/// <remarks>Footnotes as GitHub and Pandoc read them: <c>[^1]</c> in the text, <c>[^1]: ...</c> below.</remarks>
public static partial class MarkdownRenderer
{
    /// <summary>The whole answer, ending with a line feed. Nothing that an article or a user wrote acts as Markdown.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="notes">Put before the number of every footnote, so that several answers fit into one document.</param>
    public static string Render(Answer answer, string notes = "")
    {
        var blocks = new List<string> { $"**{Escape(answer.Question.Trim())}**" };
        if (AnswerRemarks.Understood(answer) is { } understood)
        {
            blocks.Add($"*{Escape(understood)}*");
        }

        blocks.AddRange(Paragraphs(answer, notes));
        blocks.AddRange(answer.Conflicts.Select(c => ConflictBlock(answer, c, notes)));
        if (AnswerRemarks.Missing(answer) is { } missing)
        {
            blocks.Add(Escape(missing));
        }

        if (answer.Nearest is { } nearest)
        {
            blocks.Add($"Nearest, not an answer ({Label(nearest)}):");
            blocks.Add($"> {Escape(nearest.Quote)}");
        }

        if (AnswerRemarks.Provenance(answer) is { } provenance)
        {
            blocks.Add($"*{Escape(provenance)}*");
        }

        blocks.AddRange(answer.Citations.Select(c => Footnote(c, notes)));
        return string.Join("\n\n", blocks) + "\n";
    }

    /// <summary>Text on one line with every character that Markdown or HTML could act on escaped.</summary>
    public static string Escape(string text)
    {
        var line = Inline().Replace(SafeText.Line(text).Trim(), @"\$0").Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal);
        return LineStart().Replace(line, match => match.Groups["digits"].Value + "\\" + match.Groups["mark"].Value);
    }

    /// <summary>The beginning of a line of an answer, escaped; a list item stays one, and a space at the end stays.</summary>
    public static string EscapeStart(string part) => EscapeListLine(part) + (part.EndsWith(' ') ? " " : "");

    /// <summary>A later part of a line, escaped; spaces at its ends stay.</summary>
    public static string EscapeRest(string part) => (part.StartsWith(' ') ? " " : "") + EscapeInline(part);

    private static IEnumerable<string> Paragraphs(Answer answer, string notes) => WithFootnoteMarks(answer, notes)
        .Split('\n')
        .Where(line => !string.IsNullOrWhiteSpace(line));

    /// <summary>The text escaped, its lines kept, its marks turned into footnote references.</summary>
    private static string WithFootnoteMarks(Answer answer, string notes)
    {
        var text = new StringBuilder();
        var done = 0;
        foreach (var mark in CitationMarks.In(answer))
        {
            var before = answer.Text[done..mark.Range.Start];
            AppendLines(text, before.TrimEnd(' '));
            text.Append(CultureInfo.InvariantCulture, $"[^{notes}{mark.Number}]");
            done = mark.Range.End;
        }

        AppendLines(text, answer.Text[done..]);
        return text.ToString();
    }

    private static void AppendLines(StringBuilder text, string part)
    {
        var lines = part.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                text.Append('\n');
            }

            // Only a line's first part can start a block; spaces between a mark and what follows stay.
            var startsLine = text.Length == 0 || text[^1] == '\n';
            text.Append(startsLine ? EscapeListLine(lines[i]) : EscapeRest(lines[i]));
        }
    }

    private static string EscapeInline(string part)
    {
        var trail = part.Trim().Length > 0 && part.EndsWith(' ') ? " " : "";
        return Escape("x" + part.TrimStart())[1..] + trail;
    }

    private static string EscapeListLine(string line) =>
        line.StartsWith("- ", StringComparison.Ordinal) ? "- " + Escape(line[2..]) : Escape(line);

    private static string ConflictBlock(Answer answer, Conflict conflict, string notes)
    {
        var sides = AnswerRemarks.Sides(answer, conflict)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"- {Escape(AnswerRemarks.Side(answer, c))}[^{notes}{c.Number}]"));
        return $"{Escape(AnswerRemarks.Conflict(conflict))}\n\n{string.Join('\n', sides)}";
    }

    internal static string Footnote(Citation citation, string notes) => string.Create(
        CultureInfo.InvariantCulture, $"[^{notes}{citation.Number}]: {Label(citation)}: \"{Escape(citation.Quote)}\"");

    /// <summary>Title, place and remark of a citation, escaped.</summary>
    public static string Label(Citation citation)
    {
        var title = SafeText.Shorten(citation.Title, 100);
        var remark = CitationLabel.Remark(citation);
        return Escape(title) + ", " + Escape(CitationLabel.Place(citation)) + (remark.Length > 0 ? $" ({Escape(remark)})" : "");
    }

    [GeneratedRegex(@"[\\`*_\[\]#|~>$^{}]")]
    private static partial Regex Inline();

    [GeneratedRegex(@"^(?<digits>[0-9]{0,9})(?<mark>[-+=.)])(?=\s|$|[-=])")]
    private static partial Regex LineStart();
}
