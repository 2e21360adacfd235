namespace QnA.Composing;

/// <summary>How likely the cited sentences state a claim, as the local model reads them.</summary>
internal static class SupportScore
{
    /// <summary>
    /// Slope and constant that turn the support head's log odds into a probability (Platt scaling; J. Platt, "Probabilistic
    /// outputs for support vector machines", 1999), fitted on the tuning part of <c>eval/adversarial.jsonl</c> by
    /// <c>tests/QnA.Benchmarks -- calibrate-support</c>.
    /// </summary>
    private const double Slope = 0.380, Constant = -0.354;

    /// <summary>Probability, 0 to 1.</summary>
    public static double Of(SupportFeatures features) => 1 / (1 + Math.Exp(-((Slope * features.Read) + Constant)));
}
