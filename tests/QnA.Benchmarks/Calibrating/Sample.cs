using QnA.Grounding;

namespace QnA.Benchmarks.Calibrating;

/// <summary>One piece of evidence with its label.</summary>
/// <param name="Article">Where it comes from; samples of one article are never on both sides of a split.</param>
/// <param name="Features">What the models see.</param>
/// <param name="IsAnswer">Whether it answers, by the gold label.</param>
internal sealed record Sample(string Article, EvidenceFeatures Features, bool IsAnswer);
