using System.Security.Cryptography;

namespace QnA.Receipts.Signing;

/// <summary>Reads keys as people keep them.</summary>
internal static class Pem
{
    /// <summary>A key on P-256, private or public.</summary>
    /// <exception cref="CryptographicException">The text is something else; the message says what and never repeats it.</exception>
    public static ECDsa Read(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value)
            {
                return key;
            }
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new CryptographicException("it is no PEM of an elliptic curve key without a password", exception);
        }

        key.Dispose();
        throw new CryptographicException("it is a key on another curve than P-256");
    }
}
