using QnA.Grounding;

namespace QnA.Benchmarks.Calibrating;

/// <summary>One piece of evidence with its label.</summary>
/// <param name="Article">Where it comes from; samples of one article are never on both sides of a split.</param>
/// <param name="Features">What the models see.</param>
/// <param name="IsAnswer">Whether it answers, by the gold label.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="IsAnswerable">Whether the articles answer it.</param>
/// <param name="IsWhole">Whether whole sentences are asked for, not a span.</param>
internal sealed record Sample(string Article, string Question, bool IsAnswerable, bool IsWhole, EvidenceFeatures Features, bool IsAnswer);
