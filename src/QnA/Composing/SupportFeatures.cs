using QnA.Grounding;

namespace QnA.Composing;

/// <summary>What the local model says of a claim and the sentences that it cites; each value is the best of the windows of these.</summary>
/// <param name="Read">Log odds that they support the claim.</param>
/// <param name="Contrary">How much larger these are, at best, for the contrary of the claim; negative infinity where it has none.</param>
/// <remarks>
/// A free paraphrase has small odds, whether what it says is right or not. Its contrary is as free: held against each other they tell.
/// </remarks>
internal sealed record SupportFeatures(double Read, double Contrary)
{
    /// <summary>Log odds where there is nothing to read.</summary>
    private const double NothingRead = -20;

    public static SupportFeatures Of(ParsedText claim, IReadOnlyList<CitedText> cited, EvidenceReader reader, CancellationToken cancellationToken)
    {
        var windows = EvidenceWindows.Cut(string.Join('\n', cited.Select(c => c.Text)));
        if (windows.Count == 0)
        {
            return new SupportFeatures(NothingRead, double.NegativeInfinity);
        }

        var read = Best(claim.Text);
        return new SupportFeatures(read, Composing.Contrary.Of(claim).Select(Best).Append(double.NegativeInfinity).Max() - read);

        double Best(string text) => reader.Support(text, windows, cancellationToken).Max();
    }
}
