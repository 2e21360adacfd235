using QnA.Composing;
using QnA.Evaluation.DataSets;

namespace QnA.Evaluation.Adversarial;

/// <summary>A composed sentence and what the verifier said of it.</summary>
/// <param name="Pair">The sentence, what it cites and its label.</param>
/// <param name="Verdict">What the verifier said.</param>
/// <param name="Milliseconds">How long that took.</param>
public sealed record JudgedPair(AdversarialPair Pair, SentenceVerdict Verdict, double Milliseconds)
{
    /// <summary>Whether the sentence should be shown.</summary>
    public bool IsGood => Pair.Label == ClaimLabel.Supported;

    /// <summary>Whether it would be shown without the objections of one kind.</summary>
    /// <param name="without">The kind that is left out; null for none.</param>
    public bool IsShown(ObjectionKind? without = null) => Verdict.Objections.All(o => o.Kind == without);

    /// <summary>Whether it would be shown with another threshold of the probability of support.</summary>
    /// <param name="threshold">Least probability, 0 to 1.</param>
    public bool IsShownAt(double threshold) =>
        (Verdict.Supported >= threshold) && Verdict.Objections.All(o => o is { Kind: ObjectionKind.Unsupported, Reason: SentenceVerifier.NotStated });
}
