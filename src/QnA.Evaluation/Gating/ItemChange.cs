using QnA.Answering;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;

namespace QnA.Evaluation.Gating;

/// <summary>An item that did not come out the same in two runs.</summary>
/// <param name="First">Its record in the first run.</param>
/// <param name="Second">Its record in the second.</param>
/// <param name="Kind">What the change means.</param>
public sealed record ItemChange(EvaluationRecord First, EvaluationRecord Second, ChangeKind Kind)
{
    /// <summary>The change, or null when what is shown and how it is judged are the same; times, scores and rankings aside.</summary>
    public static ItemChange? Between(EvaluationRecord first, EvaluationRecord second)
    {
        var (before, after) = (Outcomes.Of(first), Outcomes.Of(second));
        if (before is null || after is null)
        {
            return null; // nothing but scores; those are compared as such
        }

        var kind = before.Passed == after.Passed ? ChangeKind.OtherAnswer : after.Passed ? ChangeKind.NewlyPassing : ChangeKind.NewlyFailing;
        return kind == ChangeKind.OtherAnswer && Shown(first) == Shown(second) ? null : new ItemChange(first, second, kind);
    }

    private static string Shown(EvaluationRecord record) => record switch
    {
        AnswerRecord { Answer: { } answer } => Shown(answer),
        AnswerRecord asked => asked.Rejection ?? asked.Error ?? "",
        RemovalRecord { Answer: { } answer } => Shown(answer),
        MutationRecord { Answer: { } answer } => Shown(answer),
        ClaimRecord claim => $"{claim.Judgement?.Verdict} {claim.Second?.Verdict}",
        _ => record.Error ?? "",
    };

    private static string Shown(Answer answer) => string.Join(
        '\n',
        [$"{answer.Status}", answer.StandaloneQuestion, answer.Text, .. answer.Citations.Select(c => FormattableString.Invariant($"{c.File} {c.Start}-{c.End}"))]);
}

/// <summary>What became of an item.</summary>
public enum ChangeKind
{
    /// <summary>It passed and now fails.</summary>
    NewlyFailing,

    /// <summary>It failed and now passes.</summary>
    NewlyPassing,

    /// <summary>It passes or fails as before, with another answer.</summary>
    OtherAnswer,
}
