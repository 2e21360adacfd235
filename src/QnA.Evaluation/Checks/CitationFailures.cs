using System.Globalization;
using QnA.Answering;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Checks;

/// <summary>What is wrong with the citations of an answer to a check, whatever it says.</summary>
internal static class CitationFailures
{
    /// <param name="answer">The answer.</param>
    /// <param name="texts">The articles that it was given over.</param>
    public static IReadOnlyList<string> Of(Answer answer, IReadOnlyDictionary<string, string> texts)
    {
        var (citations, danglingMarks) = CitationObserver.Observe(answer, texts);
        return
        [
            .. citations.Where(c => !c.Resolves).Select(c => Say($"citation {c.Number} dangles")),
            .. citations.Where(c => c is { Resolves: true, Exact: false }).Select(c => Say($"quote {c.Number} is not exact")),
            .. answer.Nearest is { } nearest && !CitationObserver.Check(nearest, texts).Exact ? ["the nearest passage is not exact"] : Array.Empty<string>(),
            .. danglingMarks.Select(m => Say($"mark [{m}] has no citation")),
        ];
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
