namespace QnA.Evaluation.Statistics;

/// <summary>Predictions of about the same probability, and how often they came true.</summary>
/// <param name="Low">Lower end of the bin, included.</param>
/// <param name="High">Upper end, excluded except in the last bin.</param>
/// <param name="MeanPredicted">Mean of the predicted probabilities in the bin.</param>
/// <param name="Observed">Share that came true, with n and Wilson's interval.</param>
public sealed record ReliabilityBin(double Low, double High, double MeanPredicted, Estimate Observed);
