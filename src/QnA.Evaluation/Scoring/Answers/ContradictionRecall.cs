using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>Share of the questions on a false premise where the answer shows a labelled passage that contradicts it.</summary>
public static class ContradictionRecall
{
    /// <summary>1 or 0; null where none is labelled.</summary>
    public static double? Of(AnswerRecord record) =>
        record.Labels.Contradiction.Count == 0 ? null : record.ShowsContradiction ? 1 : 0;
}
