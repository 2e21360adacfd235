using System.Globalization;
using System.Text;
using QnA.Answering;

namespace QnA.Rendering;

/// <summary>An answer as plain text for pipes and files: no colour, no wrapping, one quote a line.</summary>
public static class PlainRenderer
{
    /// <summary>The whole answer, ending with a line feed.</summary>
    public static string Render(Answer answer)
    {
        var text = new StringBuilder();
        if (AnswerRemarks.Understood(answer) is { } understood)
        {
            Line(text, SafeText.Line(understood));
            Line(text);
        }

        Line(text, SafeText.Block(answer.Text).TrimEnd());
        AppendConflicts(text, answer);
        if (AnswerRemarks.Missing(answer) is { } missing)
        {
            Line(text);
            Line(text, SafeText.Line(missing));
        }

        AppendCitations(text, answer);
        if (AnswerRemarks.Provenance(answer) is { } provenance)
        {
            Line(text);
            Line(text, provenance);
        }

        return text.ToString();
    }

    private static void AppendConflicts(StringBuilder text, Answer answer)
    {
        foreach (var conflict in answer.Conflicts)
        {
            Line(text);
            Line(text, SafeText.Line(AnswerRemarks.Conflict(conflict)));
            foreach (var citation in AnswerRemarks.Sides(answer, conflict))
            {
                Line(text, string.Create(
                    CultureInfo.InvariantCulture, $"  [{citation.Number}] {SafeText.Line(AnswerRemarks.Side(answer, citation))}"));
            }
        }
    }

    private static void AppendCitations(StringBuilder text, Answer answer)
    {
        if (answer.Citations.Count > 0)
        {
            Line(text);
        }

        foreach (var citation in answer.Citations)
        {
            Line(text, string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}] {CitationLabel.Full(citation)}"));
            Line(text, $"    {SafeText.Line(citation.Quote)}");
        }

        if (answer.Nearest is { } nearest)
        {
            Line(text);
            Line(text, $"Nearest, not an answer: {CitationLabel.Full(nearest)}");
            Line(text, $"    {SafeText.Line(nearest.Quote)}");
        }
    }

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');
}
