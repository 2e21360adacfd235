using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring.Answers;
using QnA.Evaluation.Scoring.Claims;

namespace QnA.Evaluation.Scoring;

/// <summary>Whether an item of any task came out right.</summary>
public static class Outcomes
{
    /// <summary>The outcome of one record; null for a task that has only scores, such as retrieval.</summary>
    public static Outcome? Of(EvaluationRecord record) => record switch
    {
        AnswerRecord answer => AnswerOutcome.Of(answer),
        ClaimRecord claim => ClaimOutcome.Of(claim),
        RemovalRecord removal => CheckOutcome(removal, removal.Failures),
        MutationRecord mutation => CheckOutcome(mutation, mutation.Failures),
        _ => null,
    };

    private static Outcome CheckOutcome(EvaluationRecord check, IReadOnlyList<string> failures) =>
        new(check.Error is { } error ? [$"error: {error}"] : failures);
}
