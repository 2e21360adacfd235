namespace QnA.Evaluation.DataSets;

/// <summary>One fact of an answer (TREC's term).</summary>
public sealed record Nugget
{
    /// <summary>Id within the question.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the answer is incomplete without it.</summary>
    public required bool Vital { get; init; }

    /// <summary>Regular expressions (.NET, case ignored); one match states the fact.</summary>
    public required IReadOnlyList<string> Patterns { get; init; }

    /// <summary>All articles in which the fact stands; citing any of them is enough.</summary>
    public required IReadOnlyList<string> Files { get; init; }
}
