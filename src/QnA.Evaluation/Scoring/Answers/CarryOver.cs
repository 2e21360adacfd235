using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>
/// Whether a follow-up was understood with what earlier turns have to lend it, and, where they have nothing to lend, with
/// nothing; the share of the turns after the first.
/// </summary>
public static class CarryOver
{
    /// <summary>1 or 0; null for first turns.</summary>
    public static double? Of(AnswerRecord record)
    {
        if (record.Turn == 1 || record.Labels.Carried is not { } carried)
        {
            return null;
        }

        var right = record.Answer is { } answer && (carried.Count == 0
            ? answer.CarriedOver.Count == 0
            : carried.All(c => answer.StandaloneQuestion.Contains(c, StringComparison.OrdinalIgnoreCase)));
        return right ? 1 : 0;
    }
}
