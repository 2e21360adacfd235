using System.Globalization;
using QnA.Answering;
using QnA.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace QnA.Cli.Rendering;

/// <summary>An answer for a person at a terminal: wrapped, short answers highlighted.</summary>
internal static class TerminalRenderer
{
    private static readonly Style Highlight = new(Color.Green, decoration: Decoration.Bold);
    private static readonly Style Quiet = new(Color.Grey);
    private static readonly Style Mark = new(Color.Teal);
    private static readonly Style Warning = new(Color.Olive);

    /// <summary>The whole answer.</summary>
    public static IRenderable Render(Answer answer)
    {
        var parts = new List<IRenderable>();
        if (AnswerRemarks.Understood(answer) is { } understood)
        {
            parts.AddRange([new Text(SafeText.Line(understood), Quiet), Text.Empty]);
        }

        parts.AddRange(SafeText.Lines(answer.Text.TrimEnd()).Select(line => Highlighted(line, answer.ShortAnswers)));
        parts.AddRange(answer.Conflicts.SelectMany(c => ConflictLines(answer, c)));
        if (AnswerRemarks.Missing(answer) is { } missing)
        {
            parts.AddRange([Text.Empty, new Text(SafeText.Line(missing), Warning)]);
        }

        if (answer.Citations.Count > 0)
        {
            parts.AddRange([Text.Empty, Citations(answer)]);
        }

        if (answer.Nearest is { } nearest)
        {
            parts.Add(Text.Empty);
            parts.Add(new Text($"Nearest, not an answer: {CitationLabel.Full(nearest)}", Warning));
            parts.Add(new Padder(new Text(SafeText.Line(nearest.Quote), Quiet), new Padding(4, 0, 0, 0)));
        }

        if (AnswerRemarks.Provenance(answer) is { } provenance)
        {
            parts.AddRange([Text.Empty, new Text(provenance, Quiet)]);
        }

        return new Rows(parts);
    }

    private static IEnumerable<IRenderable> ConflictLines(Answer answer, Conflict conflict)
    {
        yield return Text.Empty;
        yield return new Text(SafeText.Line(AnswerRemarks.Conflict(conflict)), Warning);
        foreach (var citation in AnswerRemarks.Sides(answer, conflict))
        {
            var line = new Paragraph();
            line.Append($"  {Number(citation)} ", Mark);
            line.Append(SafeText.Line(AnswerRemarks.Side(answer, citation)), Style.Plain);
            yield return line;
        }
    }

    private static Grid Citations(Answer answer)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(1)).AddColumn(new GridColumn().PadRight(0));
        foreach (var citation in answer.Citations)
        {
            var spans = answer.ShortAnswers.Where(s => s.Citation == citation.Number);
            var title = new Paragraph();
            title.Append(CitationLabel.Place(citation), Style.Plain);
            title.Append("  " + SafeText.Shorten(citation.Title, 60), Quiet);
            var remark = CitationLabel.Remark(citation);
            if (remark.Length > 0)
            {
                title.Append($" ({remark})", Warning);
            }

            grid.AddRow(
                new Text(Number(citation), Mark),
                new Rows(title, Highlighted(SafeText.Line(citation.Quote), spans)));
        }

        return grid;
    }

    private static Paragraph Highlighted(string line, IEnumerable<ShortAnswer> spans)
    {
        var paragraph = new Paragraph();
        var done = 0;
        foreach (var range in ShortAnswerRanges.In(line, spans))
        {
            paragraph.Append(line[done..range.Start], Style.Plain);
            paragraph.Append(range.Of(line), Highlight);
            done = range.End;
        }

        paragraph.Append(line[done..], Style.Plain);
        return paragraph;
    }

    private static string Number(Citation citation) => string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}]");
}
