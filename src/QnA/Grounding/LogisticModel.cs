namespace QnA.Grounding;

/// <summary>Logistic regression: p = 1 / (1 + exp(-(b + w . x))).</summary>
/// <param name="Bias">Constant term b.</param>
/// <param name="Weights">Weight of each feature by its name in <see cref="EvidenceFeatures.ByName"/>; others count nothing.</param>
public sealed record LogisticModel(double Bias, IReadOnlyDictionary<string, double> Weights)
{
    /// <summary>Probability, 0 to 1, that evidence with these features answers.</summary>
    public double Probability(EvidenceFeatures features)
    {
        var z = Bias;
        foreach (var (name, value) in features.ByName())
        {
            z += Weights.GetValueOrDefault(name) * value;
        }

        return 1 / (1 + Math.Exp(-z));
    }
}
