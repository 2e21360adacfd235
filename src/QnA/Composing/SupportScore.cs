using QnA.Grounding;

namespace QnA.Composing;

/// <summary>How likely the cited sentences state a claim, as the local model reads them.</summary>
internal static class SupportScore
{
    /// <summary>
    /// Slope and constant that turn the support head's log odds into a probability (Platt scaling; J. Platt, "Probabilistic
    /// outputs for support vector machines", 1999), fitted on the tuning part of <c>eval/adversarial.jsonl</c>.
    /// </summary>
    private const double Slope = 0.380, Constant = -0.354;

    /// <summary>Probability, 0 to 1: of the cited sentences together, and where they are long of their best window.</summary>
    public static double Of(string sentence, IReadOnlyList<CitedText> cited, EvidenceReader reader, CancellationToken cancellationToken)
    {
        var windows = EvidenceWindows.Cut(string.Join('\n', cited.Select(c => c.Text)));
        var logit = windows.Count == 0 ? double.NegativeInfinity : reader.Support(sentence, windows, cancellationToken).Max();
        return 1 / (1 + Math.Exp(-((Slope * logit) + Constant)));
    }
}
