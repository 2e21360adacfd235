using QnA.Answering;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>Whether an answer is right as a whole: what the gate counts.</summary>
public static class AnswerOutcome
{
    /// <summary>All that is wrong; nothing when it is right.</summary>
    public static Outcome Of(AnswerRecord record) => new([.. Failures(record)]);

    private static IEnumerable<string> Failures(AnswerRecord record)
    {
        if (record.LabelProblems.Count > 0)
        {
            return record.LabelProblems.Select(p => $"labels: {p}");
        }

        if (record.Error is { } error)
        {
            return [$"error: {error}"];
        }

        return [.. CitationFaults.Of(record.Citations, record.Nearest, record.DanglingMarks), .. Decision(record)];
    }

    private static IEnumerable<string> Decision(AnswerRecord record)
    {
        if (record.IsSmalltalk)
        {
            return record.Answer is { Status: AnswerStatus.Smalltalk, Citations.Count: 0 } ? [] : ["not taken for small talk"];
        }

        if (!record.Labels.Answerable)
        {
            return record.IsFalseAnswer ? ["false answer"] : record.Answer?.Status == AnswerStatus.Smalltalk ? ["taken for small talk"] : [];
        }

        if (record.Answer is not { } answer || !record.Answered)
        {
            return [record.Declined ? "false refusal" : "taken for small talk"];
        }

        return Content(record, answer);
    }

    private static IEnumerable<string> Content(AnswerRecord record, Answer answer)
    {
        foreach (var nugget in record.VitalNuggets.Where(n => !answer.States(n)))
        {
            yield return $"lacks {nugget.Id}";
        }

        if (ConflictRecall.Shown(record) == 0)
        {
            yield return "does not show every side";
        }

        if (PartialRecall.Of(record) == 0)
        {
            yield return "does not say what is missing";
        }

        if (ShortAnswerScores.Exact(record) == 0)
        {
            yield return "another short answer";
        }
    }
}
