using QnA.Grounding;

namespace QnA.Answering;

/// <summary>Where a sentence stands on a claim; both values are log odds of the support head, not calibrated.</summary>
/// <param name="Evidence">The sentence.</param>
/// <param name="Affirms">That it supports the claim.</param>
/// <param name="Denies">That it supports the denial of the claim; negative infinity for a sentence in which nothing is denied.</param>
public sealed record Stance(Evidence Evidence, double Affirms, double Denies)
{
    /// <summary>Whether a word of denial stands before what was asked.</summary>
    public bool DeniesInWords { get; init; }

    /// <summary>Whether the sentence denies the claim rather than affirms it.</summary>
    public bool IsDenial => DeniesInWords || Denies > Affirms;

    /// <summary>
    /// How much the sentence counts on its side, in log odds: what the relevance model and the support head say, added as for
    /// two independent readers.
    /// </summary>
    public double Strength => EvidenceOrder.LogOdds(Evidence) + (IsDenial ? Denies : Affirms);
}
