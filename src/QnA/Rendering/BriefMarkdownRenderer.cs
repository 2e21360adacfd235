using System.Globalization;
using QnA.Briefing;

namespace QnA.Rendering;

/// <summary>A brief as Markdown with footnotes, for pasting into a report.</summary>
public static class BriefMarkdownRenderer
{
    /// <summary>The whole brief, ending with a line feed. Nothing that an article or a user wrote acts as Markdown.</summary>
    public static string Render(Brief brief)
    {
        var blocks = new List<string> { $"# {MarkdownRenderer.Escape(brief.Topic.Trim())}" };
        if (BriefRemarks.Understood(brief) is { } understood)
        {
            blocks.Add($"*{MarkdownRenderer.Escape(understood)}*");
        }

        blocks.Add($"*{MarkdownRenderer.Escape(BriefRemarks.Coverage(brief))}*");
        foreach (var section in BriefOutline.Of(brief))
        {
            var heading = MarkdownRenderer.Escape(section.Heading);
            blocks.Add(section.Level == 1 ? $"## {heading}" : $"**{heading}**");
            if (section.Items.Count > 0)
            {
                blocks.Add(string.Join('\n', section.Items.Select(Item)));
            }
        }

        if (brief.Nearest is { } nearest)
        {
            blocks.Add($"Nearest, not on the topic ({MarkdownRenderer.Label(nearest)}):");
            blocks.Add($"> {MarkdownRenderer.Escape(nearest.Quote)}");
        }

        blocks.AddRange(brief.Citations.Select(c => MarkdownRenderer.Footnote(c, "")));
        return string.Join("\n\n", blocks) + "\n";
    }

    private static string Item(BriefItem item)
    {
        var isNumber = item.Label.EndsWith('.') && item.Label.Length > 1 && item.Label[..^1].All(char.IsAsciiDigit);
        var label = item.Label == BriefOutline.Continued ? item.Label : item.Label.Length == 0 ? "- " : isNumber ? $"{item.Label} " : $"- **{MarkdownRenderer.Escape(item.Label)}**: ";
        return label + MarkdownRenderer.Escape(item.Text) + string.Concat(item.Marks.Select(n => string.Create(CultureInfo.InvariantCulture, $"[^{n}]")));
    }
}
