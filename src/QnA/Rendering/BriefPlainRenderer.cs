using System.Globalization;
using System.Text;
using QnA.Briefing;

namespace QnA.Rendering;

/// <summary>A brief as plain text for pipes and files: no colour, no wrapping.</summary>
public static class BriefPlainRenderer
{
    /// <summary>The whole brief, ending with a line feed.</summary>
    public static string Render(Brief brief)
    {
        var text = new StringBuilder();
        Line(text, SafeText.Line(brief.Topic.Trim()));
        if (BriefRemarks.Understood(brief) is { } understood)
        {
            Line(text, SafeText.Line(understood));
        }

        Line(text, BriefRemarks.Coverage(brief));
        foreach (var section in BriefOutline.Of(brief))
        {
            Line(text);
            Line(text, section.Level == 1 ? SafeText.Line(section.Heading).ToUpperInvariant() : SafeText.Line(section.Heading));
            foreach (var item in section.Items)
            {
                Line(text, Item(item));
            }
        }

        AppendSources(text, brief);
        if (brief.Nearest is { } nearest)
        {
            Line(text);
            Line(text, $"Nearest, not on the topic: {CitationLabel.Full(nearest)}");
            Line(text, $"    {SafeText.Line(nearest.Quote)}");
        }

        return text.ToString();
    }

    private static string Item(BriefItem item)
    {
        var label = item.Label == BriefOutline.Continued ? item.Label : item.Label.Length > 0 ? SafeText.Line(item.Label) + (item.Label.EndsWith('.') ? " " : ": ") : "- ";
        var marks = string.Concat(item.Marks.Select(n => string.Create(CultureInfo.InvariantCulture, $" [{n}]")));
        return label + SafeText.Line(item.Text) + marks;
    }

    private static void AppendSources(StringBuilder text, Brief brief)
    {
        if (brief.Citations.Count == 0)
        {
            return;
        }

        var unprinted = BriefOutline.Unprinted(brief);
        Line(text);
        Line(text, "SOURCES");
        foreach (var article in brief.Articles)
        {
            Line(text, SafeText.Line(BriefOutline.Name(article)));
            foreach (var citation in brief.Citations.Where(c => c.File == article.File))
            {
                var quote = unprinted.Contains(citation.Number ?? 0) ? $": {SafeText.Line(citation.Quote)}" : "";
                Line(text, string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}] {CitationLabel.Full(citation)}{quote}"));
            }
        }
    }

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');
}
