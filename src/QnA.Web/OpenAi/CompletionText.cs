using System.Globalization;
using System.Text;
using QnA.Answering;
using QnA.Inference;
using QnA.Receipts;
using QnA.Rendering;

namespace QnA.Web.OpenAi;

/// <summary>
/// An answer as the content of a chat completion: Markdown with marks <c>[n]</c>, the remarks that every channel shows, and the list
/// of sources. <see cref="EarlierTurn"/> reads it back.
/// </summary>
internal sealed class CompletionText
{
    /// <summary>What stands over the list of sources.</summary>
    public const string SourcesHeading = "\n\n**Sources**\n\n";

    /// <summary>How the paragraph on the nearest passage of a refusal begins.</summary>
    public const string NearestOpening = "Nearest passage, not an answer (";

    private readonly StringBuilder _text = new();
    private readonly List<CitationMark> _marks = [];

    private CompletionText()
    {
    }

    /// <summary>The marks in the content but for those of the list of sources, in reading order.</summary>
    public IReadOnlyList<CitationMark> Marks => _marks;

    public override string ToString() => _text.ToString();

    /// <summary>How the content begins when the answer begins so; of every answer so far the beginning of <see cref="Whole"/>.</summary>
    public static CompletionText Beginning(Answer soFar)
    {
        var text = new CompletionText();
        if (AnswerRemarks.Understood(soFar) is { } understood)
        {
            text.Block($"*{MarkdownRenderer.Escape(understood)}*");
        }

        text.Lines(AnswerLines.Of(soFar));
        return text;
    }

    /// <summary>The whole content.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="address">Under which people reach this host.</param>
    public static CompletionText Whole(Answer answer, Uri address)
    {
        var text = Beginning(answer);
        foreach (var conflict in answer.Conflicts)
        {
            text.Conflict(answer, conflict);
        }

        if (AnswerRemarks.Missing(answer) is { } missing)
        {
            text.Block(MarkdownRenderer.Escape(missing));
        }

        if (answer.Nearest is { } nearest)
        {
            text.Block($"{NearestOpening}{Link(nearest, address)}):");
            text.Block($"> {MarkdownRenderer.Escape(nearest.Quote)}");
        }

        if (AnswerRemarks.Provenance(answer) is { } provenance)
        {
            text.Block($"*{MarkdownRenderer.Escape(provenance)}*");
        }

        if (answer.Citations.Count > 0)
        {
            text._text.Append(SourcesHeading).AppendJoin('\n', answer.Citations.Select(c => string.Create(
                CultureInfo.InvariantCulture, $"- [{c.Number}] {Link(c, address)}: \"{MarkdownRenderer.Escape(c.Quote)}\"")));
        }

        return text;
    }

    private static string Link(Citation citation, Uri address) => $"[{MarkdownRenderer.Label(citation)}]({ArticleLink.To(address, citation).AbsoluteUri})";

    private void Lines(IReadOnlyList<AnswerLine> lines)
    {
        var wasItem = false;
        foreach (var line in lines)
        {
            // Items of one list stand on lines of their own, everything else in paragraphs.
            var isItem = line.Pieces[0] is { Mark: null, Text: var text } && text.StartsWith("- ", StringComparison.Ordinal);
            Block("", isItem && wasItem ? "\n" : "\n\n");
            for (var i = 0; i < line.Pieces.Count; i++)
            {
                Piece(line.Pieces[i], startsLine: i == 0);
            }

            wasItem = isItem;
        }
    }

    private void Conflict(Answer answer, Conflict conflict)
    {
        Block($"**{MarkdownRenderer.Escape(AnswerRemarks.Conflict(conflict))}**");
        var separator = "\n\n";
        foreach (var side in AnswerRemarks.Sides(answer, conflict))
        {
            Block($"- {MarkdownRenderer.Escape(AnswerRemarks.Side(answer, side))} ", separator);
            Mark(side.Number ?? 0); // a side is cited by its number
            separator = "\n";
        }
    }

    private void Block(string markdown, string separator = "\n\n") => _text.Append(_text.Length == 0 ? "" : separator).Append(markdown);

    private void Piece(AnswerPiece piece, bool startsLine)
    {
        if (piece.Mark is { } number)
        {
            Mark(number);
        }
        else
        {
            _text.Append(startsLine ? MarkdownRenderer.EscapeStart(piece.Text) : MarkdownRenderer.EscapeRest(piece.Text));
        }
    }

    private void Mark(int number)
    {
        var start = _text.Length;
        _text.Append(CultureInfo.InvariantCulture, $"[{number}]");
        _marks.Add(new CitationMark(number, new TextRange(start, _text.Length)));
    }
}
