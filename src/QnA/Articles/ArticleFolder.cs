using System.IO.Enumeration;

namespace QnA.Articles;

/// <summary>
/// A folder of .txt and .md files, searched recursively. Names that start with a dot are passed over
/// (version control, editors' folders); entries that cannot be articles carry their <see cref="ArticleFile.Problem"/>.
/// </summary>
public sealed class ArticleFolder(ArticleOptions options)
{
    private static readonly string[] Extensions = [".txt", ".md"];

    /// <summary>The folder's files in ordinal order of their ids. Nothing is opened.</summary>
    /// <exception cref="ArticleFolderNotFoundException">The folder is missing, a file, or may not be listed.</exception>
    public IEnumerable<ArticleFile> Files(CancellationToken cancellationToken = default)
    {
        var root = Path.GetFullPath(options.Folder);
        var realRoot = Directory.Exists(root) ? RealPath.Of(root) : null;
        if (realRoot is null)
            throw new ArticleFolderNotFoundException(options.Folder);

        var found = new List<ArticleFile>();
        var pending = new Stack<(string Path, string Id)>([(root, "")]);
        while (pending.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Entries(folder.Path) is not { } entries)
            {
                if (folder.Id.Length == 0)
                    throw new ArticleFolderNotFoundException(options.Folder);
                found.Add(Refused(folder.Id, folder.Path, "The folder may not be listed. Give yourself permission to read it, or move it away."));
                continue;
            }

            foreach (var entry in entries)
            {
                var id = folder.Id + entry.Name;
                if (!entry.IsFolder)
                    found.Add(Described(id, entry.Path, realRoot));
                else if (entry.IsLink)
                    found.Add(Refused(id + "/", entry.Path, LinkedFolderReason(entry.Path, realRoot)));
                else
                    pending.Push((entry.Path, id + "/"));
            }
        }

        return found.OrderBy(file => file.Id, StringComparer.Ordinal);
    }

    private static ArticleFile Described(string id, string path, string realRoot)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is null)
            return new ArticleFile { Id = id, Path = path, Size = file.Exists ? file.Length : 0 };

        return RealPath.Of(path) switch
        {
            null => Refused(id, path, "The symbolic link leads nowhere or in a circle. Remove it or point it at a file in the articles folder."),
            var target when !RealPath.IsWithin(target, realRoot) =>
                Refused(id, path, "The symbolic link leads out of the articles folder. Copy the file into the folder instead."),
            var target => new ArticleFile { Id = id, Path = target, Size = new FileInfo(target).Length },
        };
    }

    private static string LinkedFolderReason(string path, string realRoot) => RealPath.Of(path) switch
    {
        null => "The symbolic link leads nowhere or in a circle. Remove it.",
        var target when RealPath.IsWithin(target, realRoot) =>
            "The symbolic link leads back into the articles folder, whose files are read under their own names. Remove the link.",
        _ => "The symbolic link leads out of the articles folder. Copy the files into the folder instead.",
    };

    private static ArticleFile Refused(string id, string path, string problem) =>
        new() { Id = id, Path = path, Problem = problem };

    private static List<Entry>? Entries(string folder)
    {
        try
        {
            var all = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false };
            var entries = new FileSystemEnumerable<Entry>(
                folder,
                (ref FileSystemEntry entry) => new Entry(
                    entry.FileName.ToString(),
                    entry.ToSpecifiedFullPath(),
                    entry.IsDirectory,
                    entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
                all)
            {
                ShouldIncludePredicate = static (ref FileSystemEntry entry) =>
                    !entry.FileName.StartsWith('.') && (entry.IsDirectory || HasArticleExtension(entry.FileName)),
            };
            return [.. entries];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool HasArticleExtension(ReadOnlySpan<char> name)
    {
        foreach (var extension in Extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private sealed record Entry(string Name, string Path, bool IsFolder, bool IsLink);
}
