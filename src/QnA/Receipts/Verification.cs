namespace QnA.Receipts;

/// <summary>A saved answer or a receipt, checked.</summary>
/// <param name="Citations">Every citation in the answer's order; the nearest passage of a refusal last.</param>
/// <param name="Faults">What contradicts itself within the answer, whatever the files hold; empty in a sound answer.</param>
public sealed record Verification(IReadOnlyList<CitationCheck> Citations, IReadOnlyList<string> Faults)
{
    /// <summary>The receipt's signature; null for an answer without a receipt.</summary>
    public SignatureCheck? Signature { get; init; }

    /// <summary>Searched articles that are no longer as they were: asked again, the answer might be another. Known of a receipt only.</summary>
    public IReadOnlyList<ArticleChange> Changes { get; init; } = [];

    /// <summary>The worst of all; a fault and a signature that does not hold count as broken, a change as stale.</summary>
    public VerificationState State => Faults.Count > 0 || Signature is { IsValid: false }
        ? VerificationState.Broken
        : Citations.Select(c => c.State).Append(Changes.Count > 0 ? VerificationState.Stale : VerificationState.Ok).Max();
}
