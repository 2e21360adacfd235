namespace QnA.Evaluation.Metrics;

/// <summary>ALCE's citation recall and precision of one answer, with what they were computed from.</summary>
public sealed record CitationScore
{
    /// <summary>Share of the sentences that their citations support, 0 to 1; null for an answer without sentences.</summary>
    public required double? Recall { get; init; }

    /// <summary>Share of the <see cref="Judged"/> citations that are needed or right by themselves; null when none was judged.</summary>
    public required double? Precision { get; init; }

    /// <summary>Sentences in the answer.</summary>
    public required int Sentences { get; init; }

    /// <summary>Citations in the answer, one counted once in each sentence.</summary>
    public required int Citations { get; init; }

    /// <summary>Citations that resolve to nothing.</summary>
    public required int Dangling { get; init; }

    /// <summary>Citations of sentences without a dangling one: precision's denominator.</summary>
    public required int Judged { get; init; }
}
