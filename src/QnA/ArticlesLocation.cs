using QnA.Articles;

namespace QnA;

/// <summary>Which folder the articles are in.</summary>
public static class ArticlesLocation
{
    /// <summary>The full path of the articles folder.</summary>
    /// <param name="chosen">What the user named, relative to the current directory; null when nothing was named.</param>
    /// <param name="setting">The setting, relative to the current directory, else to the root of the checkout it is in.</param>
    /// <param name="currentDirectory">Full path that relative ones start from.</param>
    /// <exception cref="ArticleFolderNotFoundException">There is no such folder.</exception>
    public static string Resolve(string? chosen, string setting, string currentDirectory)
    {
        var candidates = chosen is not null
            ? [chosen]
            : RepositoryFolder.Above(currentDirectory) is { } root ? [setting, Path.Combine(root, setting)] : new[] { setting };

        return candidates
            .Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, currentDirectory)))
            .FirstOrDefault(Directory.Exists)
            ?? throw new ArticleFolderNotFoundException(chosen ?? setting);
    }
}
