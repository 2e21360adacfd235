using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>Share of the labelled disagreements of which the answer shows every side, each cited.</summary>
public static class ConflictRecall
{
    /// <summary>1 or 0; null where no disagreement is labelled.</summary>
    public static double? Shown(AnswerRecord record) => record.Labels.Conflict is null ? null : ShowsAllSides(record) ? 1 : 0;

    /// <summary>The same, and the answer says that it is a disagreement.</summary>
    public static double? Named(AnswerRecord record) =>
        record.Labels.Conflict is null ? null : ShowsAllSides(record) && record.Answer!.Conflicts.Count > 0 ? 1 : 0; // it shows, so it is

    private static bool ShowsAllSides(AnswerRecord record) =>
        record.Answer is { } answer && record.Labels.Conflict!.Sides.All(answer.Shows); // checked by the callers
}
