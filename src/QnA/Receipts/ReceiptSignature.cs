using System.Security.Cryptography;
using System.Text.Json;
using QnA.Receipts.Signing;

namespace QnA.Receipts;

/// <summary>Checks the signature of a receipt, over every member that it has, known or not.</summary>
internal static class ReceiptSignature
{
    /// <summary>Checks it.</summary>
    /// <param name="receipt">The document as it was read.</param>
    /// <param name="content">What the document says.</param>
    /// <param name="own">The key that this program signs with, if there is one.</param>
    /// <param name="expected">The key that must have signed; null for any.</param>
    public static SignatureCheck Check(JsonElement receipt, ReceiptContent content, SignerKey? own, SignerKey? expected)
    {
        var key = content.Signer.Key;
        if (!Holds(receipt, key))
        {
            return Invalid("the receipt is not as it was signed: something in it was changed, or it was never signed");
        }

        if (content.Signer.KeyId != key.Id)
        {
            return Invalid("the receipt gives its key a name that is not the key's");
        }

        if (content.Type != ReceiptContent.CurrentType)
        {
            return Invalid($"the receipt is of a kind that this version does not know; it knows {ReceiptContent.CurrentType}");
        }

        if (expected is not null)
        {
            return expected == key
                ? new SignatureCheck(true, key.Id, SignerKind.Expected, "the receipt is as it was signed, with the key that was asked for")
                : Invalid("the receipt was signed with another key than the one that was asked for");
        }

        return own == key
            ? new SignatureCheck(true, key.Id, SignerKind.Own, "the receipt is as it was signed, with the key of this program")
            : new SignatureCheck(true, key.Id, SignerKind.Unknown,
                "the receipt is as it was signed, but the signer is unknown: anybody can make a key. Ask the signer for the public key and demand it");

        SignatureCheck Invalid(string reason) => new(false, content.Signer.KeyId, SignerKind.Unknown, reason);
    }

    private static bool Holds(JsonElement receipt, SignerKey key)
    {
        try
        {
            return receipt.TryGetProperty(ReceiptJson.Signature, out var signature) && signature.ValueKind == JsonValueKind.String
                && DetachedJws.Verifies(signature.GetString()!, CanonicalJson.Of(receipt, without: ReceiptJson.Signature), key); // a text, just checked
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException or InvalidOperationException)
        {
            return false; // no key on the curve, or nothing that could have been signed
        }
    }
}
