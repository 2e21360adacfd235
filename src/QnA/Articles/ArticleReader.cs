using System.Globalization;
using System.Security.Cryptography;
using QnA.Articles.Blocks;

namespace QnA.Articles;

/// <summary>Opens, checks and parses one file. Safe for use from several threads.</summary>
public sealed class ArticleReader(ArticleOptions options)
{
    /// <summary>
    /// Reads the file's bytes once; the hash and the text come from the same bytes. A file that cannot be an article
    /// is a result, not an exception.
    /// </summary>
    /// <param name="file">An entry of <see cref="ArticleFolder.Files"/>.</param>
    /// <param name="knownHash">Hash of the version the caller has; equal bytes give <see cref="ReadResult.Unchanged"/>.</param>
    public ReadResult Read(ArticleFile file, string? knownHash = null)
    {
        if (file.Problem is { } problem)
            return Rejected(file, problem);

        byte[] bytes;
        try
        {
            var size = new FileInfo(file.Path).Length;
            // A pipe or a device has no length either, and opening one would wait for ever.
            if (size == 0)
                return Rejected(file, "The file is empty. Fill it or remove it.");
            if (size > options.MaxFileBytes)
                return Rejected(file, TooLarge(size));
            bytes = File.ReadAllBytes(file.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Rejected(file, $"The file cannot be read ({exception.Message.TrimEnd('.')}). Check its permissions, or remove it.");
        }

        if (bytes.Length > options.MaxFileBytes)
            return Rejected(file, TooLarge(bytes.Length));

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (hash == knownHash)
            return new ReadResult.Unchanged(file.Id, hash);

        var text = TextDecoder.Decode(bytes, out var reason);
        if (text is null)
            return Rejected(file, reason);
        if (ProblemOf(text) is { } textProblem)
            return Rejected(file, textProblem);

        return new ReadResult.Accepted(ArticleParser.Parse(file.Id, text, hash, options.Metadata.GetValueOrDefault(file.Id)));
    }

    private string? ProblemOf(string text)
    {
        if (text.Contains('\0'))
            return "The file contains NUL characters, so it is not plain text. Export it as UTF-8 text.";
        if (text.All(Blank.Is))
            return "The file holds only white space. Fill it or remove it.";

        foreach (var line in TextLine.Split(text))
        {
            if (line.Range.Length > options.MaxLineLength)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"Line {line.Number} has {line.Range.Length} characters, more than the limit of {options.MaxLineLength}. Break it into paragraphs, or raise {ArticleOptions.Section}:{nameof(ArticleOptions.MaxLineLength)}.");
            }
        }

        return null;
    }

    private string TooLarge(long size) => string.Create(
        CultureInfo.InvariantCulture,
        $"The file has {size} bytes, more than the limit of {options.MaxFileBytes}. Split it, or raise {ArticleOptions.Section}:{nameof(ArticleOptions.MaxFileBytes)}.");

    private static ReadResult.Rejected Rejected(ArticleFile file, string reason) => new(new RejectedFile(file.Id, reason));
}
