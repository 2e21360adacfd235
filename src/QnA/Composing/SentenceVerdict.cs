namespace QnA.Composing;

/// <summary>Whether the sentences that a composed sentence cites support it.</summary>
/// <param name="IsSupported">Whether it may be shown: there is no objection.</param>
/// <param name="Supported">Probability, 0 to 1, that they state it, before the plain checks; calibrated on <c>eval/adversarial.jsonl</c>, tuning part.</param>
/// <param name="Objections">What speaks against it, of every check; none when it may be shown.</param>
public sealed record SentenceVerdict(bool IsSupported, double Supported, IReadOnlyList<Objection> Objections);
