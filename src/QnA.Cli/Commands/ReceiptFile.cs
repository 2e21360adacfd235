using System.Text;
using QnA.Answering;
using QnA.Indexing;
using QnA.Receipts;
using QnA.Receipts.Signing;

namespace QnA.Cli.Commands;

/// <summary>The file that a receipt is to be written to, and the key to sign it with.</summary>
internal sealed class ReceiptFile : IDisposable
{
    private readonly string _path;
    private readonly ReceiptKey _key;
    private readonly ReceiptWriter _writer;

    private ReceiptFile(string path, ReceiptKey key, ReceiptWriter writer) => (_path, _key, _writer) = (path, key, writer);

    /// <summary>Finds what could be wrong before a question is answered; null when no receipt is asked for.</summary>
    /// <exception cref="SettingsException">There is no key, or it cannot be used.</exception>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static ReceiptFile? Prepare(string? file, Workspace workspace)
    {
        if (file is null)
        {
            return null;
        }

        if (file.Length == 0 || Directory.Exists(file) || Path.GetDirectoryName(Path.GetFullPath(file)) is not { } folder || !Directory.Exists(folder))
        {
            throw new UsageException($"The receipt cannot be written to '{file}': it must be a file in a folder that is there.");
        }

        return new ReceiptFile(file, workspace.Get<ReceiptKeys>().Open(), workspace.Get<ReceiptWriter>());
    }

    /// <summary>Writes the receipt of an answer.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public void Write(AskRequest request, Answer answer, ArticleIndex index)
    {
        try
        {
            File.WriteAllText(_path, _writer.Write(request, answer, index, _key) + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The receipt cannot be written to {_path}: {exception.Message}", exception);
        }
    }

    public void Dispose() => _key.Dispose();
}
