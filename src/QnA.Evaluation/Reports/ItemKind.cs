using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Reports;

/// <summary>The kind that an item is counted under.</summary>
internal static class ItemKind
{
    /// <summary>The kind of its conversation for a turn, else the question's own; null where a task has no kinds.</summary>
    public static string? Of(EvaluationRecord record) => record switch
    {
        AnswerRecord { ConversationKind: { } conversation } => $"conversation: {conversation}",
        AnswerRecord answer => answer.Labels.Kind,
        _ => null,
    };
}
