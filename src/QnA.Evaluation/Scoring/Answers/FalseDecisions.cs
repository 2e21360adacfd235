using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>Answering what the articles do not answer, and refusing what they do.</summary>
public static class FalseDecisions
{
    /// <summary>1 when a question that the articles do not answer was answered, else 0; null for other questions.</summary>
    public static double? Answer(AnswerRecord record) => record.Labels.Answerable ? null : record.IsFalseAnswer ? 1 : 0;

    /// <summary>1 when a question that the articles answer was refused, else 0; null for other questions.</summary>
    public static double? Refusal(AnswerRecord record) => !record.IsAnswerable ? null : record.IsFalseRefusal ? 1 : 0;
}
