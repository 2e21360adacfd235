using System.Buffers.Text;
using System.Text;

namespace QnA.Receipts.Signing;

/// <summary>
/// A JSON Web Signature in compact form whose payload stands elsewhere (RFC 7515, appendix F): <c>header..signature</c>, ES256.
/// </summary>
internal static class DetachedJws
{
    /// <summary><c>{"alg":"ES256"}</c>; there is no other header, so there is nothing in it to be argued about.</summary>
    private const string Header = "eyJhbGciOiJFUzI1NiJ9";

    /// <summary>Signs the payload.</summary>
    public static string Sign(ReadOnlySpan<byte> payload, ReceiptKey key) => $"{Header}..{Base64Url.EncodeToString(key.Sign(Input(payload)))}";

    /// <summary>Whether this is the signature of the payload with that key.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key is none.</exception>
    public static bool Verifies(string jws, ReadOnlySpan<byte> payload, SignerKey key) =>
        jws.StartsWith(Header + "..", StringComparison.Ordinal)
        && ExactBase64Url.TryDecode(jws[(Header.Length + 2)..]) is { } signature
        && key.Verifies(Input(payload), signature);

    private static byte[] Input(ReadOnlySpan<byte> payload) => Encoding.ASCII.GetBytes($"{Header}.{Base64Url.EncodeToString(payload)}");
}
