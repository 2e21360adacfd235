using System.Globalization;
using QnA.Answering;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Checks;

/// <summary>Whether an answer rested on what it cited, judged by the answer without it.</summary>
public static class RemovalOutcome
{
    /// <summary>The record with the answer and what is wrong with it.</summary>
    /// <param name="record">What was hidden.</param>
    /// <param name="asked">The question with its labels and its first answer.</param>
    /// <param name="answer">The answer without the hidden passages.</param>
    /// <param name="texts">The articles by id.</param>
    public static RemovalRecord Of(RemovalRecord record, AnswerRecord asked, Answer answer, IReadOnlyDictionary<string, string> texts)
    {
        var citations = CitationFailures.Of(answer, texts);
        var refused = answer.Status == AnswerStatus.Refused;
        var support = !refused && TrueSupport.Is(asked, answer, asked.Evidence);
        return record with
        {
            Answer = answer,
            Milliseconds = answer.Timings.TotalMs,
            Refused = refused,
            TrueSupport = support,
            CitationsHold = citations.Count == 0,
            Failures = [.. citations, .. Failures(record, answer, refused || support)],
        };
    }

    /// <summary>Whether two answers ended alike and cite the same sentences.</summary>
    public static bool Agree(Answer one, Answer other) =>
        one.Status == other.Status
        && one.Citations.Select(c => (c.File, c.Quote)).ToHashSet().SetEquals(other.Citations.Select(c => (c.File, c.Quote)));

    private static IEnumerable<string> Failures(RemovalRecord record, Answer answer, bool isRight)
    {
        foreach (var citation in answer.Citations.Where(c => record.Hidden.Any(h => Overlap(h, c))))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"citation {citation.Number} shows what is hidden");
        }

        if (!isRight)
        {
            yield return answer.Status == AnswerStatus.Smalltalk ? "taken for small talk"
                : answer.Text == record.Before ? "the same answer"
                : "no true support";
        }
    }

    private static bool Overlap(RetrievedPassage hidden, Citation citation) =>
        hidden.File == citation.File && hidden.Start < citation.End && citation.Start < hidden.End;
}
