using QnA.Answering;
using QnA.Evaluation.Answerers;

namespace QnA.Evaluation.Runs;

/// <summary>What became of an answer when the sentences that it cites were hidden and the question was asked again.</summary>
public sealed record RemovalRecord : EvaluationRecord
{
    /// <summary>Id of the question.</summary>
    public required string Of { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>The answer's text before.</summary>
    public required string Before { get; init; }

    /// <summary>What was hidden.</summary>
    public required IReadOnlyList<RetrievedPassage> Hidden { get; init; }

    /// <summary>The answer without it; null when there is none (<see cref="EvaluationRecord.Error"/>).</summary>
    public Answer? Answer { get; init; }

    /// <summary>Whether it was refused.</summary>
    public bool Refused { get; init; }

    /// <summary>Whether something else that is true support was found.</summary>
    public bool TrueSupport { get; init; }

    /// <summary>Whether every citation of the answer resolves and is exact.</summary>
    public bool CitationsHold { get; init; }

    /// <summary>What is wrong; nothing when the check has passed.</summary>
    public IReadOnlyList<string> Failures { get; init => field = value ?? []; } = [];

    /// <summary>The answer over an index of files from which the same characters were cut; null where that was not asked.</summary>
    public Answer? Reindexed { get; init; }

    /// <summary>Whether that answer ended alike and cites the same sentences; null where it was not asked.</summary>
    public bool? ReindexAgrees { get; init; }
}
