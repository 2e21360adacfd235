using System.Security.Cryptography;
using System.Text;

namespace QnA;

/// <summary>Where the index of an articles folder is kept: one file a folder.</summary>
public static class IndexLocation
{
    /// <summary>
    /// Inside a checkout of this project <c>artifacts/index</c>, elsewhere the user's local application data. The file's
    /// name is that of the folder and a hash of its full path, so that two folders of one name do not share an index.
    /// </summary>
    /// <param name="articlesFolder">Full path of the articles folder.</param>
    /// <param name="currentDirectory">Where the program runs.</param>
    public static string For(string articlesFolder, string currentDirectory)
    {
        var folder = RepositoryFolder.Above(currentDirectory) is { } root
            ? Path.Combine(root, "artifacts", "index")
            : UserData.Folder ?? Path.Combine(Path.GetTempPath(), "qna"); // the index can always be made again
        return Path.Combine(folder, FileName(articlesFolder));
    }

    private static string FileName(string articlesFolder)
    {
        var full = Path.TrimEndingDirectorySeparator(articlesFolder);
        var name = string.Concat(Path.GetFileName(full).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)));
        return $"{(name.Length > 40 ? name[..40] : name)}-{hash[..12]}.db";
    }
}
