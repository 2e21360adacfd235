using QnA.Grounding;

namespace QnA.Composing;

/// <summary>How likely the cited sentences state a claim, as the local model reads them: together, and each alone.</summary>
internal static class SupportScore
{
    /// <summary>Probability, 0 to 1.</summary>
    public static double Of(string sentence, IReadOnlyList<CitedText> cited, EvidenceReader reader, CancellationToken cancellationToken)
    {
        var passages = EvidenceWindows.Cut(string.Join('\n', cited.Select(c => c.Text)));
        if (cited.Count > 1)
        {
            passages = [.. passages, .. cited.Select(c => c.Text)];
        }

        var logit = reader.Support(sentence, passages, cancellationToken).Max();
        return 1 / (1 + Math.Exp(-logit));
    }
}
