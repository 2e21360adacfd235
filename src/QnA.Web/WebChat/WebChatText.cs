using System.Globalization;
using System.Text;
using QnA.Answering;
using QnA.Rendering;

namespace QnA.Web.WebChat;

/// <summary>An answer as the Markdown that Web Chat shows: bare marks in the text, their link definitions at the end.</summary>
internal static class WebChatText
{
    /// <summary>Everything that the answer says, for a client that shows text and nothing else.</summary>
    public static string Whole(Answer answer, Uri address) => Join(
    [
        AnswerRemarks.Understood(answer) is { } understood ? $"*{Escape(understood)}*" : null,
        Lines(answer, int.MaxValue),
        .. answer.Conflicts.Select(c => Conflict(answer, c)),
        AnswerRemarks.Missing(answer) is { } missing ? Escape(missing) : null,
        answer.Nearest is { } nearest ? Nearest(nearest, address) : null,
        AnswerRemarks.Provenance(answer) is { } provenance ? $"*{Escape(provenance)}*" : null,
        Definitions(answer.Citations, address),
    ]);

    /// <summary>The answer's own lines alone, the first so many of them, with the definitions that these need.</summary>
    public static string Body(Answer answer, Uri address, int lines = int.MaxValue) =>
        Join([Lines(answer, lines), Definitions(Cited(answer, lines), address)]);

    /// <summary>The citations that the first lines of the answer use, in their order.</summary>
    public static IReadOnlyList<Citation> Cited(Answer answer, int lines)
    {
        var used = AnswerLines.Of(answer).Take(lines).SelectMany(l => l.Pieces).Select(p => p.Mark).OfType<int>().ToHashSet();
        return [.. answer.Citations.Where(c => used.Contains(c.Number ?? 0))];
    }

    /// <summary>How a citation is called in the list under an answer.</summary>
    public static string Label(Citation citation)
    {
        var remark = CitationLabel.Remark(citation);
        var place = string.Create(CultureInfo.InvariantCulture, $"{SafeText.Line(citation.File)}, line {citation.StartLine}");
        return remark.Length > 0 ? $"{place} ({remark})" : place;
    }

    /// <summary>Text in which nothing acts as Markdown or HTML, and the typographer finds nothing to change.</summary>
    /// <remarks>CommonMark lets every ASCII punctuation character be escaped by a backslash.</remarks>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in SafeText.Line(text))
        {
            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static string Lines(Answer answer, int most)
    {
        var lines = AnswerLines.Of(answer).Take(most).Select(line => Line(line, answer.ShortAnswers)).ToList();
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            // Items of one list stand on lines of their own, everything else in paragraphs.
            var isList = i > 0 && IsItem(lines[i]) && IsItem(lines[i - 1]);
            text.Append(i == 0 ? "" : isList ? "\n" : "\n\n").Append(lines[i]);
        }

        return text.ToString();
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    private static string Line(AnswerLine line, IReadOnlyList<ShortAnswer> spans)
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
                text.Append("- ").Append(Highlighted(piece.Text[2..], spans));
            }
            else
            {
                text.Append(Highlighted(piece.Text, spans));
            }
        }

        return text.ToString();
    }

    private static string Highlighted(string piece, IReadOnlyList<ShortAnswer> spans)
    {
        var (text, line, done) = (new StringBuilder(), SafeText.Line(piece), 0);
        foreach (var range in ShortAnswerRanges.In(line, spans))
        {
            text.Append(Escape(line[done..range.Start])).Append("**").Append(Escape(range.Of(line))).Append("**");
            done = range.End;
        }

        return text.Append(Escape(line[done..])).ToString();
    }

    private static string Conflict(Answer answer, Conflict conflict)
    {
        var sides = AnswerRemarks.Sides(answer, conflict)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"- {Escape(AnswerRemarks.Side(answer, c))} [{c.Number}]"));
        return $"**{Escape(AnswerRemarks.Conflict(conflict))}**\n\n{string.Join('\n', sides)}";
    }

    private static string Nearest(Citation nearest, Uri address) =>
        $"Nearest passage, not an answer ([{Escape(Label(nearest))}]({ArticleLink.To(address, nearest).AbsoluteUri})):\n\n> {Escape(nearest.Quote)}";

    private static string Definitions(IEnumerable<Citation> citations, Uri address) => string.Join('\n', citations.Select(c => string.Create(
        CultureInfo.InvariantCulture, $"[{c.Number}]: <{ArticleLink.To(address, c).AbsoluteUri}> \"{Escape(Label(c))}\"")));

    private static string Join(IEnumerable<string?> blocks) => string.Join("\n\n", blocks.Where(b => !string.IsNullOrEmpty(b)));
}
