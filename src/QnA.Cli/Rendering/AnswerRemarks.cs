using System.Globalization;
using QnA.Answering;

namespace QnA.Cli.Rendering;

/// <summary>The sentences around an answer that every renderer words alike.</summary>
internal static class AnswerRemarks
{
    /// <summary>The question as it was understood, when it is not what was typed; else null.</summary>
    public static string? Understood(Answer answer)
    {
        if (answer.StandaloneQuestion.Trim() == answer.Question.Trim())
        {
            return null;
        }

        var carried = answer.CarriedOver.Count > 0
            ? $" (carried over: {string.Join(", ", answer.CarriedOver)})"
            : "";
        return $"Understood as: {answer.StandaloneQuestion}{carried}";
    }

    /// <summary>What a partial answer lacks, or null.</summary>
    public static string? Missing(Answer answer) => answer.Missing.Count > 0
        ? $"The articles do not say: {string.Join("; ", answer.Missing)}"
        : null;

    /// <summary>What the sources of a conflict differ on.</summary>
    public static string Conflict(Conflict conflict) => $"The articles disagree on {conflict.About}:";

    /// <summary>What one side of a conflict says: its short answers, else its quote.</summary>
    public static string Side(Answer answer, Citation citation)
    {
        var spans = answer.ShortAnswers.Where(s => s.Citation == citation.Number).Select(s => s.Text).ToList();
        return spans.Count > 0 ? string.Join("; ", spans) : citation.Quote;
    }

    /// <summary>How much was searched and read.</summary>
    public static string Coverage(SearchCoverage checks) => string.Create(
        CultureInfo.InvariantCulture,
        $"Searched {Count(checks.SentencesSearched, "sentence")} of {Count(checks.Files, "article")}, read {checks.SentencesRead}.");

    /// <summary>A number with its noun, in the plural unless it is one.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
