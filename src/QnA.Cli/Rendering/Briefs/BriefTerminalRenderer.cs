using System.Globalization;
using QnA.Briefing;
using QnA.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace QnA.Cli.Rendering.Briefs;

/// <summary>A brief for a person at a terminal: wrapped, headings and marks coloured.</summary>
internal static class BriefTerminalRenderer
{
    private static readonly Style Heading = new(Color.Green, decoration: Decoration.Bold);
    private static readonly Style Quiet = new(Color.Grey);
    private static readonly Style Mark = new(Color.Teal);
    private static readonly Style Warning = new(Color.Olive);

    /// <summary>The whole brief.</summary>
    public static IRenderable Render(Brief brief)
    {
        var parts = new List<IRenderable> { new Text(SafeText.Line(brief.Topic.Trim()), Heading) };
        if (BriefRemarks.Understood(brief) is { } understood)
        {
            parts.Add(new Text(SafeText.Line(understood), Quiet));
        }

        parts.Add(new Text(BriefRemarks.Coverage(brief), Quiet));
        foreach (var section in BriefOutline.Of(brief))
        {
            parts.AddRange([Text.Empty, new Text(SafeText.Line(section.Heading), section.Level == 1 ? Heading : Warning)]);
            if (section.Items.Count > 0)
            {
                parts.Add(Items(section.Items));
            }
        }

        if (brief.Citations.Count > 0)
        {
            parts.AddRange([Text.Empty, new Text("Sources", Heading), Sources(brief)]);
        }

        if (brief.Nearest is { } nearest)
        {
            parts.AddRange([Text.Empty, new Text($"Nearest, not on the topic: {CitationLabel.Full(nearest)}", Warning)]);
            parts.Add(new Padder(new Text(SafeText.Line(nearest.Quote), Quiet), new Padding(4, 0, 0, 0)));
        }

        return new Rows(parts);
    }

    private static Grid Items(IReadOnlyList<BriefItem> items)
    {
        var grid = TwoColumns();
        foreach (var item in items)
        {
            var line = new Paragraph(SafeText.Line(item.Text), Style.Plain);
            foreach (var number in item.Marks)
            {
                line.Append(string.Create(CultureInfo.InvariantCulture, $" [{number}]"), Mark);
            }

            grid.AddRow(new Text(item.Label.Length > 0 ? SafeText.Line(item.Label) : "-", Mark), line);
        }

        return grid;
    }

    private static Grid Sources(Brief brief)
    {
        var unprinted = BriefOutline.Unprinted(brief);
        var grid = TwoColumns();
        foreach (var article in brief.Articles)
        {
            grid.AddRow(Text.Empty, new Text(SafeText.Line(BriefOutline.Name(article)), Warning));
            foreach (var citation in brief.Citations.Where(c => c.File == article.File))
            {
                var line = new Paragraph(CitationLabel.Full(citation), Quiet);
                if (unprinted.Contains(citation.Number ?? 0))
                {
                    line.Append(": " + SafeText.Line(citation.Quote), Style.Plain);
                }

                grid.AddRow(new Text(string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}]"), Mark), line);
            }
        }

        return grid;
    }

    private static Grid TwoColumns() =>
        new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(1)).AddColumn(new GridColumn().PadRight(0));
}
