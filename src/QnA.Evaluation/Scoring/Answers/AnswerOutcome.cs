using System.Globalization;
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

        return [.. Citations(record), .. Decision(record)];
    }

    private static IEnumerable<string> Citations(AnswerRecord record) =>
    [
        .. record.Citations.Where(c => !c.Resolves).Select(c => Say($"citation {c.Number} dangles")),
        .. record.Citations.Where(c => c is { Resolves: true, Exact: false }).Select(c => Say($"quote {c.Number} is not exact")),
        .. record.Nearest is { Exact: false } ? ["the nearest passage is not exact"] : Array.Empty<string>(),
        .. record.DanglingMarks.Select(m => Say($"mark [{m}] has no citation")),
    ];

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

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
