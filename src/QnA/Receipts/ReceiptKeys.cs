using QnA.Receipts.Signing;

namespace QnA.Receipts;

/// <summary>The key that this program signs with. Nothing is read before it is asked for, and nothing is kept.</summary>
public sealed class ReceiptKeys(ReceiptOptions options)
{
    private const string FileName = "receipt-key.pem";

    /// <summary>Full path of the private key, whether it is there or not.</summary>
    /// <exception cref="SettingsException">No place is set and the user has no local data folder.</exception>
    public string File => Path.GetFullPath(options.KeyFile.Length > 0 ? options.KeyFile : UsualFile());

    /// <summary>The key, to be disposed.</summary>
    /// <exception cref="SettingsException">There is none, or it cannot be used.</exception>
    public ReceiptKey Open() => ReceiptKey.Open(File);

    /// <summary>The public half, or null when there is no key that can be used.</summary>
    public SignerKey? FindPublic()
    {
        try
        {
            using var key = Open();
            return key.Public;
        }
        catch (SettingsException)
        {
            return null;
        }
    }

    // Never a folder that others may write to: a key that somebody else put there would sign.
    private static string UsualFile() => UserData.Folder is { } folder
        ? Path.Combine(folder, FileName)
        : throw new SettingsException($"The user has no folder for local data. Name a file for the key with {ReceiptOptions.Section}:{nameof(ReceiptOptions.KeyFile)}.");
}
