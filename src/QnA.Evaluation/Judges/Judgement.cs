namespace QnA.Evaluation.Judges;

/// <summary>What a judge says of one claim.</summary>
/// <param name="Verdict">How far the evidence supports it.</param>
/// <param name="Probability">That it is supported, 0 to 1, where the judge states one; not calibrated.</param>
/// <param name="Parsed">False when the judge's reply could not be understood. The verdict is then <see cref="Verdict.NotSupported"/>, and reports count it.</param>
public sealed record Judgement(Verdict Verdict, double? Probability, bool Parsed);
