using System.Text.Json;
using QnA.Answering;
using QnA.Articles;
using QnA.Receipts.Signing;

namespace QnA.Receipts;

/// <summary>Checks what people keep of this program, an answer or a receipt, against the files as they are now.</summary>
public sealed class SavedAnswerVerifier(ArticleOptions articles, ReceiptKeys keys)
{
    /// <summary>Checks it.</summary>
    /// <param name="document">The JSON of an answer or of a receipt.</param>
    /// <param name="expected">The key that must have signed the receipt; null for any.</param>
    /// <param name="cancellationToken">Looked at between files.</param>
    /// <exception cref="JsonException">The document is neither; the message says what is wrong and where.</exception>
    public Verification Verify(JsonElement document, SignerKey? expected, CancellationToken cancellationToken)
    {
        var files = new CurrentFiles(articles, cancellationToken);
        if (!ReceiptJson.IsReceipt(document))
        {
            var verification = AnswerVerifier.Verify(AnswerJson.Read(document), files.Find);
            return expected is null
                ? verification
                : verification with { Signature = new SignatureCheck(false, null, SignerKind.Unknown, "this is an answer without a receipt: nobody signed it") };
        }

        var receipt = ReceiptJson.Read(document);
        return AnswerVerifier.Verify(receipt.Answer, files.Find) with
        {
            Signature = ReceiptSignature.Check(document, receipt, keys.FindPublic(), expected),
            Changes = [.. ChangesSince(receipt, files)],
        };
    }

    private static IEnumerable<ArticleChange> ChangesSince(ReceiptContent receipt, CurrentFiles files)
    {
        foreach (var article in receipt.Articles)
        {
            var now = files.Find(article.File);
            if (now is null)
            {
                yield return new ArticleChange(article.File, ArticleChangeKind.Gone);
            }
            else if (!string.Equals(now.Hash, article.Sha256, StringComparison.OrdinalIgnoreCase))
            {
                yield return new ArticleChange(article.File, ArticleChangeKind.Changed);
            }
        }

        if (receipt.Request.Files is not null)
        {
            yield break; // only these were asked for
        }

        var searched = receipt.Articles.Select(a => a.File).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Names.Where(name => !searched.Contains(name) && files.Find(name) is not null))
        {
            yield return new ArticleChange(file, ArticleChangeKind.New);
        }
    }
}
