using QnA.Answering;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;

namespace QnA.Evaluation.Checks;

/// <summary>What is wrong with the citations of an answer to a check, whatever it says.</summary>
internal static class CitationFailures
{
    /// <param name="answer">The answer.</param>
    /// <param name="texts">The articles that it was given over.</param>
    public static IReadOnlyList<string> Of(Answer answer, IReadOnlyDictionary<string, string> texts)
    {
        var (citations, danglingMarks) = CitationObserver.Observe(answer, texts);
        return CitationFaults.Of(citations, answer.Nearest is { } nearest ? CitationObserver.Check(nearest, texts) : null, danglingMarks);
    }
}
