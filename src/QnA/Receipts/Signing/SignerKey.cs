using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace QnA.Receipts.Signing;

/// <summary>The public half of a signer's key: a JSON Web Key (RFC 7517) on the curve P-256.</summary>
/// <param name="KeyType">Always <c>EC</c>.</param>
/// <param name="Curve">Always <c>P-256</c>.</param>
/// <param name="X">32 bytes in base64url.</param>
/// <param name="Y">32 bytes in base64url.</param>
public sealed record SignerKey(
    [property: JsonPropertyName("kty")] string KeyType, [property: JsonPropertyName("crv")] string Curve, [property: JsonPropertyName("x")] string X, [property: JsonPropertyName("y")] string Y)
{
    private const int CoordinateBytes = 32;

    /// <summary>The key's thumbprint (RFC 7638): SHA-256 of its canonical form, in base64url. It names the key.</summary>
    [JsonIgnore]
    public string Id => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(
        $$"""{"crv":"{{Curve}}","kty":"{{KeyType}}","x":"{{X}}","y":"{{Y}}"}""")));

    /// <summary>The public half of any key on P-256.</summary>
    public static SignerKey Of(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new SignerKey("EC", "P-256", Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
    }

    /// <summary>Reads the public half from PEM, of a public or a private key.</summary>
    /// <exception cref="CryptographicException">The text is no key on P-256.</exception>
    public static SignerKey FromPem(string pem)
    {
        using var key = Pem.Read(pem);
        return Of(key);
    }

    /// <summary>The key as PEM, <c>BEGIN PUBLIC KEY</c>, ending with a line feed.</summary>
    public string ToPem()
    {
        using var key = Open();
        return key.ExportSubjectPublicKeyInfoPem() + "\n";
    }

    /// <summary>Whether a signature, r and s of 32 bytes each, was made over these bytes with the private half.</summary>
    /// <exception cref="CryptographicException">This is no point of the curve.</exception>
    internal bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using var key = Open();
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private ECDsa Open() => KeyType == "EC" && Curve == "P-256"
        ? ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Coordinate(X), Y = Coordinate(Y) } })
        : throw new CryptographicException("The key is not one on P-256.");

    private static byte[] Coordinate(string text) =>
        ExactBase64Url.TryDecode(text) is { Length: CoordinateBytes } bytes ? bytes : throw new CryptographicException("A coordinate of the key is not 32 bytes in base64url.");
}
