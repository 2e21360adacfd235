namespace QnA.Articles;

/// <summary>Where a path ends up once every symbolic link in it is followed.</summary>
internal static class RealPath
{
    // Linux gives up after 40 links too (path_resolution(7)).
    private const int MaxLinks = 40;

    /// <summary>The path without links, or null for a link that leads nowhere or in a circle.</summary>
    public static string? Of(string path) => Resolve(Path.GetFullPath(path), MaxLinks);

    /// <summary>Whether <paramref name="path"/> is <paramref name="folder"/> or lies in it; both without links.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        var comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return path.Equals(folder, comparison) || path.StartsWith(prefix, comparison);
    }

    private static string? Resolve(string path, int links)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
            return path;

        var realParent = Resolve(parent, links);
        if (realParent is null)
            return null;

        var here = Path.Combine(realParent, Path.GetFileName(path));
        FileSystemInfo entry = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
        if (entry.LinkTarget is not { } target)
            return entry.Exists ? here : null;

        return links == 0 ? null : Resolve(Path.GetFullPath(target, realParent), links - 1);
    }
}
