using System.Globalization;
using System.Text;
using QnA.Receipts;

namespace QnA.Rendering;

/// <summary>A checked answer as plain text, one citation a line.</summary>
public static class VerificationText
{
    /// <summary>The outcome, ending with a line feed.</summary>
    public static string Render(Verification verification)
    {
        var text = new StringBuilder();
        foreach (var receipt in verification.Receipts)
        {
            var number = receipt.Citation.Number is { } n ? string.Create(CultureInfo.InvariantCulture, $"[{n}]") : "nearest";
            text.Append(CultureInfo.InvariantCulture, $"{Name(receipt.State),-6} {number} {CitationLabel.Place(receipt.Citation)}: {receipt.Reason}\n");
        }

        foreach (var fault in verification.Faults)
        {
            text.Append("broken ").Append(SafeText.Line(fault)).Append('\n');
        }

        text.Append(Summary(verification)).Append('\n');
        return text.ToString();
    }

    private static string Summary(Verification verification)
    {
        var citations = AnswerRemarks.Count(verification.Receipts.Count, "citation");
        return verification.State switch
        {
            ReceiptState.Ok => $"{citations} checked: ok.",
            ReceiptState.Stale => $"{citations} checked: files have changed since; ask again for an answer from the files as they are now.",
            _ => $"{citations} checked: this answer must not be relied on.",
        };
    }

    private static string Name(ReceiptState state) => state.ToString().ToLowerInvariant();
}
