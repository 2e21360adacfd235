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
    private static readonly AnswerTimings NoTime = new(0, 0, 0);

    /// <summary>The change, or null when the results are the same, times aside.</summary>
    public static ItemChange? Between(EvaluationRecord first, EvaluationRecord second)
    {
        var (before, after) = (Outcomes.Of(first), Outcomes.Of(second));
        if (before is null || after is null)
        {
            return null; // nothing but scores; those are compared as such
        }

        var kind = before.Passed == after.Passed ? ChangeKind.OtherAnswer : after.Passed ? ChangeKind.NewlyPassing : ChangeKind.NewlyFailing;
        return kind == ChangeKind.OtherAnswer && Timeless(first) == Timeless(second) ? null : new ItemChange(first, second, kind);
    }

    private static string Timeless(EvaluationRecord record) => RecordsJson.Write(record switch
    {
        AnswerRecord asked => asked with { Milliseconds = 0, Answer = Still(asked.Answer) },
        RemovalRecord removal => removal with { Milliseconds = 0, Answer = Still(removal.Answer), Reindexed = Still(removal.Reindexed) },
        MutationRecord mutation => mutation with { Milliseconds = 0, Answer = Still(mutation.Answer) },
        _ => record with { Milliseconds = 0 },
    });

    private static Answer? Still(Answer? answer) => answer is null ? null : answer with { Timings = NoTime };
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
