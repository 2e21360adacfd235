namespace QnA.Evaluation.Judges;

/// <summary>What a judge said.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Probability">Probability of support, 0 to 1, where the judge has one.</param>
/// <param name="Parsed">Whether its reply could be read; if not, the verdict is <see cref="Verdict.NotSupported"/> and the failure is counted.</param>
public sealed record Judgement(Verdict Verdict, double? Probability, bool Parsed);
