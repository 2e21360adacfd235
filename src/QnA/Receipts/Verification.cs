namespace QnA.Receipts;

/// <summary>A saved answer, checked.</summary>
/// <param name="Receipts">Every citation in the answer's order; the nearest passage of a refusal last.</param>
/// <param name="Faults">What contradicts itself within the answer, whatever the files hold; empty in a sound answer.</param>
public sealed record Verification(IReadOnlyList<Receipt> Receipts, IReadOnlyList<string> Faults)
{
    /// <summary>The worst of all; a fault counts as broken.</summary>
    public ReceiptState State => Faults.Count > 0
        ? ReceiptState.Broken
        : Receipts.Select(r => r.State).DefaultIfEmpty(ReceiptState.Ok).Max();
}
