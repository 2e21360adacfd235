using System.Globalization;
using System.Text;
using QnA.Receipts;

namespace QnA.Rendering;

/// <summary>A checked answer or receipt as plain text, one finding a line.</summary>
public static class VerificationText
{
    /// <summary>The outcome, ending with a line feed.</summary>
    public static string Render(Verification verification)
    {
        var text = new StringBuilder();
        foreach (var check in verification.Citations)
        {
            var number = check.Citation.Number is { } n ? string.Create(CultureInfo.InvariantCulture, $"[{n}]") : "nearest";
            text.Append(CultureInfo.InvariantCulture, $"{Name(check.State),-6} {number} {CitationLabel.Place(check.Citation)}: {check.Reason}\n");
        }

        foreach (var fault in verification.Faults)
        {
            text.Append("broken ").Append(SafeText.Line(fault)).Append('\n');
        }

        foreach (var change in verification.Changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Name(VerificationState.Stale),-6} {SafeText.Line(change.File)}: {Told(change.Kind)}\n");
        }

        if (verification.Signature is { } signature)
        {
            var state = Name(signature.IsValid ? VerificationState.Ok : VerificationState.Broken);
            var key = signature.KeyId is { } id ? $" {SafeText.Line(id)}" : "";
            text.Append(CultureInfo.InvariantCulture, $"{state,-6} signature{key}: {signature.Reason}\n");
        }

        text.Append(Summary(verification)).Append('\n');
        return text.ToString();
    }

    private static string Summary(Verification verification)
    {
        var citations = AnswerRemarks.Count(verification.Citations.Count, "citation");
        return verification.State switch
        {
            VerificationState.Ok => $"{citations} checked: ok.",
            VerificationState.Stale => $"{citations} checked: files have changed since; ask again for an answer from the files as they are now.",
            _ => $"{citations} checked: this answer must not be relied on.",
        };
    }

    private static string Told(ArticleChangeKind kind) => kind switch
    {
        ArticleChangeKind.Changed => "this article was searched and has changed since",
        ArticleChangeKind.Gone => "this article was searched and is gone",
        _ => "this article is new since",
    };

    private static string Name(VerificationState state) => state.ToString().ToLowerInvariant();
}
