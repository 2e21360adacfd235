namespace QnA.Evaluation.DataSets;

/// <summary>
/// A sentence as a language model might compose it, the article sentences that it cites, and whether these support all of it. An
/// unsupported one is a supported one that was changed in one way.
/// </summary>
public sealed record AdversarialPair
{
    /// <summary>Unique within the file.</summary>
    public required string Id { get; init; }

    /// <summary>The part of the set: that of the first cited article's file name under <see cref="SplitRule"/>, so that no article is in both.</summary>
    public required string Split { get; init; }

    /// <summary>The composed sentence, without citation marks.</summary>
    public required string Sentence { get; init; }

    /// <summary>What it cites: files relative to the folder of the set, and whole sentences of them.</summary>
    public required IReadOnlyList<EvidenceLabel> Evidence { get; init; }

    /// <summary>Whether the evidence supports all of the sentence; <see cref="ClaimLabel.Partly"/> does not occur.</summary>
    public required ClaimLabel Label { get; init; }

    /// <summary>What was changed; null for a supported sentence.</summary>
    public Corruption? Corruption { get; init; }

    /// <summary>Id of the supported sentence that was changed; null for a supported one.</summary>
    public string? Of { get; init; }

    /// <summary>For people.</summary>
    public string? Note { get; init; }
}
