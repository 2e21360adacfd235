using System.Security.Cryptography;

namespace QnA.Receipts.Signing;

/// <summary>The private key that signs receipts: ECDSA on P-256, PKCS #8 in PEM, in a file that its owner alone may read.</summary>
public sealed class ReceiptKey : IDisposable
{
    private readonly ECDsa _key;

    private ReceiptKey(ECDsa key)
    {
        _key = key;
        Public = SignerKey.Of(key);
    }

    /// <summary>The half that everybody may see.</summary>
    public SignerKey Public { get; }

    /// <summary>Makes a key and its file, and the folder when there is none.</summary>
    /// <exception cref="SettingsException">There is a file already, or it cannot be written; the message is for the user.</exception>
    public static ReceiptKey Create(string file)
    {
        if (File.Exists(file))
        {
            throw new SettingsException($"There is a file {file} already, and a key is never overwritten: receipts made with it could no longer be told from others. "
                + "Choose another place with --out, or move it away.");
        }

        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!); // a full path of a file
            using var writer = new StreamWriter(File.Open(file, OwnerOnly()));
            writer.Write(key.ExportPkcs8PrivateKeyPem() + "\n");
            return new ReceiptKey(key);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            key.Dispose();
            throw new SettingsException($"The key {file} cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Reads the key of a file.</summary>
    /// <exception cref="SettingsException">There is none, or it cannot be used; the message is for whoever runs the program.</exception>
    public static ReceiptKey Open(string file)
    {
        try
        {
            var key = Pem.Read(File.ReadAllText(file));
            if (HasPrivateHalf(key))
            {
                return new ReceiptKey(key);
            }

            key.Dispose();
            throw new SettingsException($"The key {file} cannot be used: it is a public key, and a receipt is signed with a private one.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SettingsException($"There is no key to sign receipts with at {file}. Make one with: qna receipts key", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SettingsException($"The key {file} cannot be used: {exception.Message.TrimEnd('.')}. Name another one with QnA:Receipts:KeyFile.", exception);
        }
    }

    public void Dispose() => _key.Dispose();

    /// <summary>Signs bytes.</summary>
    /// <returns>r and s, 32 bytes each.</returns>
    internal byte[] Sign(ReadOnlySpan<byte> data) => _key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static bool HasPrivateHalf(ECDsa key)
    {
        try
        {
            CryptographicOperations.ZeroMemory(key.ExportParameters(includePrivateParameters: true).D);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
