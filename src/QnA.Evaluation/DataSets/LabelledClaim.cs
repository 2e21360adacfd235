namespace QnA.Evaluation.DataSets;

/// <summary>A sentence, and whether what is given as its evidence supports it.</summary>
public sealed record LabelledClaim
{
    /// <summary>Unique within the data set.</summary>
    public required string Id { get; init; }

    /// <summary>The sentence.</summary>
    public required string Claim { get; init; }

    /// <summary>The sentences that are to support it, at least one, in their order.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>Whether they do.</summary>
    public required ClaimLabel Label { get; init; }

    /// <summary>Indexes, from 0, of the sentences of <see cref="Evidence"/> that people named as the ones that support it; null when not labelled.</summary>
    public IReadOnlyList<int>? Rationale { get; init; }

    /// <summary>For people.</summary>
    public string? Note { get; init; }
}
