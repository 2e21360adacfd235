using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QnA.Articles;

namespace QnA;

/// <summary>What the articles folder looks like from outside: names, sizes and times of its files, and the settings for reading them.</summary>
/// <param name="Hash">SHA-256 over all of it.</param>
/// <param name="Newest">The latest time of change of any file.</param>
internal sealed record FolderStamp(string Hash, DateTimeOffset Newest)
{
    /// <summary>
    /// A file can change twice within one tick of a file system's clock (2 s on FAT) without a new time, so files
    /// younger than this are not trusted to be unchanged.
    /// </summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    /// <exception cref="ArticleFolderNotFoundException">There is no such folder.</exception>
    public static FolderStamp Of(ArticleOptions options, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(string.Create(CultureInfo.InvariantCulture, $"{options.MaxFileBytes}|{options.MaxLineLength}"));
        foreach (var (file, metadata) in options.Metadata.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"{file}|{metadata.Title}|{metadata.Published:O}|{metadata.Source}"));
        }

        var newest = DateTimeOffset.MinValue;
        foreach (var file in new ArticleFolder(options).Files(cancellationToken))
        {
            var changed = new DateTimeOffset(File.GetLastWriteTimeUtc(file.Path), TimeSpan.Zero);
            newest = changed > newest ? changed : newest;
            Add(string.Create(CultureInfo.InvariantCulture, $"{file.Id}|{file.Size}|{changed.Ticks}|{file.Problem}"));
        }

        return new FolderStamp(Convert.ToHexStringLower(hash.GetHashAndReset()), newest);

        void Add(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
    }

    /// <summary>Whether the file records this stamp for this generation of the index.</summary>
    public static bool IsRecorded(string file, FolderStamp stamp, string generation)
    {
        try
        {
            return File.Exists(file) && File.ReadAllText(file) == Content(stamp, generation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Records the stamp, unless a file is so young that it may yet change unseen.</summary>
    public static void Record(string file, FolderStamp stamp, string generation, DateTimeOffset now)
    {
        try
        {
            if (now - stamp.Newest < Settled)
            {
                File.Delete(file);
                return;
            }

            var unique = $"{file}.{Environment.ProcessId}";
            File.WriteAllText(unique, Content(stamp, generation));
            File.Move(unique, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without a stamp the next opening compares the files themselves.
        }
    }

    private static string Content(FolderStamp stamp, string generation) => $"{generation}\n{stamp.Hash}\n";
}
