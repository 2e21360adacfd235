using QnA.Answering;

namespace QnA.Evaluation.Runs;

/// <summary>What became of an answer when one value in a sentence that it cites was changed and the question was asked again.</summary>
public sealed record MutationRecord : EvaluationRecord
{
    /// <summary>Id of the question.</summary>
    public required string Of { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>The answer's text before.</summary>
    public required string Before { get; init; }

    /// <summary>What was changed.</summary>
    public required Mutation Mutation { get; init; }

    /// <summary>The answer over the changed article; null when there is none (<see cref="EvaluationRecord.Error"/>).</summary>
    public Answer? Answer { get; init; }

    /// <summary>Whether the changed sentence is cited.</summary>
    public bool CitesChange { get; init; }

    /// <summary>Whether something else that is true support is cited.</summary>
    public bool TrueSupport { get; init; }

    /// <summary>Whether every citation of the answer resolves and is exact.</summary>
    public bool CitationsHold { get; init; }

    /// <summary>What is wrong; nothing when the check has passed.</summary>
    public IReadOnlyList<string> Failures { get; init => field = value ?? []; } = [];
}
