using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using QnA.Answering;
using QnA.Rendering;

namespace QnA.Web.Teams;

/// <summary>An answer within the limits of Teams. What they leave no room for is said in the message.</summary>
/// <remarks>
/// The Markdown of Teams has neither tables nor headings; a mark stays <c>[n]</c>, and the entity says what it means.
/// https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/format-your-bot-messages
/// </remarks>
internal static partial class TeamsRenderer
{
    /// <summary>The share of a message that one line may take, so that a few long ones always fit.</summary>
    private const int LongLines = 24;

    /// <summary>The message of an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="address">Under which people reach this host; null for no links.</param>
    /// <param name="suggestions">Questions to offer.</param>
    /// <param name="maxBytes">Bytes that the message may have, counted as UTF-16.</param>
    public static TeamsMessage Render(
        Answer answer, Uri? address, IReadOnlyList<string>? suggestions = null, int maxBytes = TeamsLimits.MessageBytes)
    {
        var body = Body(answer).ConvertAll(line => Shortened(line, maxBytes / LongLines));
        var end = Remarks(answer).ConvertAll(line => Shortened(line, maxBytes / LongLines));
        for (var kept = body.Count; ; kept = Math.Max(1, kept - Math.Max(1, kept / 10)))
        {
            List<string> lines = [.. body.Take(kept)];
            if (kept < body.Count)
            {
                lines.Add(LeftOut(body.Count - kept, address));
            }

            lines.AddRange(end);
            var message = Message(answer, lines, address, suggestions ?? []);
            if (kept <= 1 || BytesOf(message) <= maxBytes)
            {
                return message;
            }
        }
    }

    /// <summary>The lines of an answer that is still coming: the beginning of its message.</summary>
    /// <param name="soFar">The answer so far.</param>
    public static IReadOnlyList<string> Beginning(Answer soFar) =>
        Joined(Body(soFar).ConvertAll(line => Shortened(line, TeamsLimits.MessageBytes / LongLines)));

    /// <summary>Bytes of a message, counted as UTF-16: text, entity and suggestions.</summary>
    internal static int BytesOf(TeamsMessage message) =>
        sizeof(char) * (JsonSerializer.Serialize(message.Text).Length + (message.Entity?.ToJsonString().Length ?? 0) + message.Suggestions.Sum(s => 2 * s.Length) + 1000);

    private static TeamsMessage Message(Answer answer, List<string> lines, Uri? address, IReadOnlyList<string> suggestions)
    {
        var marked = lines.SelectMany(line => Marks().Matches(line)).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToHashSet();
        var citations = answer.Citations.Where(c => c.Number is <= TeamsLimits.Citations && marked.Contains(c.Number.Value)).ToList();
        return new TeamsMessage(Joined(lines), TeamsCitations.Entity(citations, address), suggestions);
    }

    /// <summary>What was understood, the answer, both sides of disagreements, and the sources that get no link.</summary>
    private static List<string> Body(Answer answer)
    {
        var lines = new List<string>();
        if (AnswerRemarks.Understood(answer) is { } understood)
        {
            lines.Add($"*{MarkdownRenderer.Escape(understood)}*");
        }

        lines.AddRange(AnswerLines.Of(answer).Select(Line));
        foreach (var conflict in answer.Conflicts)
        {
            lines.Add(MarkdownRenderer.Escape(AnswerRemarks.Conflict(conflict)));
            lines.AddRange(AnswerRemarks.Sides(answer, conflict)
                .Select(c => $"- {MarkdownRenderer.Escape(AnswerRemarks.Side(answer, c))}{Mark(c.Number ?? 0)}"));
        }

        var unlinked = answer.Citations.Where(c => c.Number > TeamsLimits.Citations).ToList();
        if (unlinked.Count > 0)
        {
            lines.Add($"Teams links no more than {TeamsLimits.Citations} sources; the others are:");
            lines.AddRange(unlinked.Select(c => $"-{Mark(c.Number ?? 0)} {MarkdownRenderer.Label(c)}: “{MarkdownRenderer.Escape(c.Quote)}”"));
        }

        return lines;
    }

    /// <summary>What stands below an answer of any length.</summary>
    private static List<string> Remarks(Answer answer)
    {
        var lines = new List<string>();
        if (AnswerRemarks.Missing(answer) is { } missing)
        {
            lines.Add(MarkdownRenderer.Escape(missing));
        }

        if (answer.Nearest is { } nearest)
        {
            lines.Add($"Nearest, not an answer ({MarkdownRenderer.Label(nearest)}):");
            lines.Add($"> {MarkdownRenderer.Escape(nearest.Quote)}");
        }

        if (AnswerRemarks.Provenance(answer) is { } provenance)
        {
            lines.Add($"*{MarkdownRenderer.Escape(provenance)}*");
        }

        return lines;
    }

    private static string LeftOut(int lines, Uri? address)
    {
        var elsewhere = address is not null ? $", or ask at {address}" : "";
        return $"**{AnswerRemarks.Count(lines, "line")} more of this answer did not fit into a message of Teams.** Ask for a part of it{elsewhere}.";
    }

    /// <summary>A line cut to a number of characters; its marks stay, and it says that it was cut.</summary>
    private static string Shortened(string line, int most)
    {
        if (line.Length <= most)
        {
            return line;
        }

        var cut = SafeText.Shorten(line, most).TrimEnd('…').TrimEnd('\\');
        var lost = Marks().Matches(line).Where(m => m.Index + m.Length > cut.Length).Select(m => m.Value).Distinct();
        return $"{cut}… (cut to fit into a message of Teams) {string.Join(' ', lost)}".TrimEnd();
    }

    /// <summary>The lines with what separates them: items of a list stand close, everything else is a paragraph.</summary>
    private static List<string> Joined(List<string> lines)
    {
        var joined = new List<string>(lines.Count);
        foreach (var line in lines)
        {
            var before = joined.Count == 0 ? "" : IsItem(line) && IsItem(joined[^1].TrimStart('\n')) ? "\n" : "\n\n";
            joined.Add(before + line);
        }

        return joined;
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    /// <summary>A line of the answer's text. Only its first piece can begin a list or a block.</summary>
    private static string Line(AnswerLine line)
    {
        var text = new StringBuilder();
        foreach (var piece in line.Pieces)
        {
            if (piece.Mark is { } mark)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{mark}]");
            }
            else if (text.Length == 0 && IsItem(piece.Text))
            {
                text.Append("- ").Append(MarkdownRenderer.Escape(piece.Text[2..])).Append(SpaceIf(piece.Text.EndsWith(' ')));
            }
            else
            {
                var escaped = text.Length == 0 ? MarkdownRenderer.Escape(piece.Text) : MarkdownRenderer.Escape("x" + piece.Text.TrimStart())[1..];
                text.Append(SpaceIf(text.Length > 0 && piece.Text.StartsWith(' '))).Append(escaped)
                    .Append(SpaceIf(piece.Text.EndsWith(' ') && escaped.Length > 0));
            }
        }

        return text.ToString().TrimEnd();
    }

    private static string SpaceIf(bool condition) => condition ? " " : "";

    private static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $" [{number}]");

    /// <summary>A mark; the brackets that an article prints are escaped.</summary>
    [GeneratedRegex(@"(?<!\\)\[([1-9][0-9]{0,3})\]")]
    private static partial Regex Marks();
}
