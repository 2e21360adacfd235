using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>Strict nugget recall (<see cref="NuggetRecall"/>) of the turns after the first.</summary>
public static class FollowUpAccuracy
{
    /// <summary>0 to 1; null for first turns and for turns without a vital fact.</summary>
    public static double? Of(AnswerRecord record) => record.Turn > 1 ? NuggetRecall.Of(record) : null;
}
