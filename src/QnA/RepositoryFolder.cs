namespace QnA;

/// <summary>The checkout of this project that a program runs in, if it runs in one.</summary>
public static class RepositoryFolder
{
    private const string Marker = "QnA.sln";

    /// <summary>The folder with the solution, <paramref name="start"/> itself or the nearest above it; null outside a checkout.</summary>
    public static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
