namespace QnA.Receipts;

/// <summary>The signature of a receipt, checked.</summary>
/// <param name="IsValid">Whether the receipt is as it was signed, by the signer that was asked for if one was.</param>
/// <param name="KeyId">The key that the receipt names; null when it names none.</param>
/// <param name="Signer">Whose key that is.</param>
/// <param name="Reason">What was found, in a sentence for a reader.</param>
public sealed record SignatureCheck(bool IsValid, string? KeyId, SignerKind Signer, string Reason);

/// <summary>Whose key signed a receipt.</summary>
public enum SignerKind
{
    /// <summary>Nobody's that is known here: the receipt is whole, but anybody could have made it.</summary>
    Unknown,

    /// <summary>The key that this program signs with.</summary>
    Own,

    /// <summary>The key that was asked for.</summary>
    Expected,
}
