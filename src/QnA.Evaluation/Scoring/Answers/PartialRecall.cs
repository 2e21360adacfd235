using QnA.Answering;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>Share of the questions that can be answered only in part where the answer says so.</summary>
public static class PartialRecall
{
    /// <summary>1 or 0; null where everything or nothing can be answered.</summary>
    public static double? Of(AnswerRecord record) =>
        record.Labels.Partial.Count == 0 ? null : record.Answer?.Status == AnswerStatus.Partial ? 1 : 0;
}
