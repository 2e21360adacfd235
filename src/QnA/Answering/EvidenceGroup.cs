using QnA.Grounding;

namespace QnA.Answering;

/// <summary>One sentence of an answer in the making: the evidence shown, and evidence elsewhere that says the same.</summary>
/// <param name="Lead">What is shown.</param>
/// <param name="Others">Near duplicates of the lead in other places; cited, not shown.</param>
public sealed record EvidenceGroup(Evidence Lead, IReadOnlyList<Evidence> Others)
{
    /// <summary>The lead and the others.</summary>
    public IEnumerable<Evidence> All => [Lead, .. Others];
}
