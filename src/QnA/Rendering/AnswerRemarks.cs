using System.Globalization;
using QnA.Answering;

namespace QnA.Rendering;

/// <summary>The sentences around an answer that every renderer words alike.</summary>
public static class AnswerRemarks
{
    /// <summary>
    /// The question as it was understood, when its words are not those that were typed; else null. Spaces, case and
    /// punctuation make no difference.
    /// </summary>
    public static string? Understood(Answer answer)
    {
        if (Words(answer.StandaloneQuestion).Equals(Words(answer.Question), StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var carried = answer.CarriedOver.Count > 0
            ? $" (carried over: {string.Join(", ", answer.CarriedOver)})"
            : "";
        return $"Understood as: {answer.StandaloneQuestion}{carried}";
    }

    /// <summary>What a partial answer lacks and does not already say in its text, or null.</summary>
    public static string? Missing(Answer answer)
    {
        var unsaid = answer.Missing.Where(m => !answer.Text.Contains(m, StringComparison.Ordinal)).ToList();
        return unsaid.Count > 0 ? $"The articles do not say: {string.Join("; ", unsaid)}" : null;
    }

    /// <summary>What the sources of a conflict differ on.</summary>
    public static string Conflict(Conflict conflict) => conflict.About.EndsWith('?')
        ? $"The articles disagree on “{conflict.About}”:"
        : $"The articles disagree on {conflict.About}:";

    /// <summary>The citations of a conflict, in the order of the answer.</summary>
    public static IEnumerable<Citation> Sides(Answer answer, Conflict conflict) =>
        answer.Citations.Where(c => conflict.Citations.Contains(c.Number ?? 0));

    /// <summary>What one side of a conflict says: its short answers, else its quote.</summary>
    public static string Side(Answer answer, Citation citation)
    {
        var spans = answer.ShortAnswers.Where(s => s.Citation == citation.Number).Select(s => s.Text).ToList();
        return spans.Count > 0 ? string.Join("; ", spans) : citation.Quote;
    }

    /// <summary>How the answer came about: what was searched, and who worded it; null where there is nothing to say.</summary>
    public static string? Provenance(Answer answer) => (Coverage(answer), Wording(answer)) switch
    {
        (null, var wording) => wording,
        (var coverage, null) => coverage,
        var (coverage, wording) => $"{coverage} {wording}",
    };

    /// <summary>What part a language model had in the answer, and what its own sentences came to; null when none took part.</summary>
    private static string? Wording(Answer answer)
    {
        if (answer.Model is not { Chat: { } chat } model)
        {
            return null;
        }

        if (model.Note is { } note)
        {
            return note;
        }

        if (answer.Status == AnswerStatus.Refused)
        {
            return $"{chat} was asked, too, and found none.";
        }

        var drafts = answer.Drafts ?? [];
        var changes = new[] { (DraftOutcome.Repaired, "written anew"), (DraftOutcome.Quoted, "replaced by what it cited"), (DraftOutcome.Dropped, "left out") }
            .Select(c => (Count: drafts.Count(d => d.Outcome == c.Item1), What: c.Item2))
            .Where(c => c.Count > 0)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {c.What}"))
            .ToList();
        var unsupported = changes.Count > 0 ? $"; of what it wrote without support, {string.Join(", ", changes)}" : "";
        return $"Worded by {chat}, each sentence checked against what it cites{unsupported}.";
    }

    /// <summary>How much was searched and read; null where that means nothing or the text of a refusal says it.</summary>
    private static string? Coverage(Answer answer)
    {
        var (files, searched, read) = answer.Checked;
        return answer.Status is AnswerStatus.Answered or AnswerStatus.Partial
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Searched {Count(searched, "sentence")} of {Count(files, "article")}, read {read:N0}.")
            : null;
    }

    /// <summary>A number with its noun, in the plural unless it is one.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
