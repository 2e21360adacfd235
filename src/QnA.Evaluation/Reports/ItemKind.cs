using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Reports;

/// <summary>The kind that an item is counted under.</summary>
internal static class ItemKind
{
    /// <summary>The kind of its conversation for a turn, else the question's own; for a claim what people say of it; for a check which one it is; null where a task has no kinds.</summary>
    public static string? Of(EvaluationRecord record) => record switch
    {
        AnswerRecord { ConversationKind: { } conversation } => $"conversation: {conversation}",
        AnswerRecord answer => answer.Labels.Kind,
        RemovalRecord => "check: removal",
        MutationRecord => "check: mutation",
        ClaimRecord claim => claim.Labels.Label switch
        {
            ClaimLabel.Supported => "supported",
            ClaimLabel.Partly => "partly supported",
            _ => "not supported",
        },
        _ => null,
    };
}
