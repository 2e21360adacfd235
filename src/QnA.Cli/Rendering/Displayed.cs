namespace QnA.Cli.Rendering;

/// <summary>Paths as people want to read them.</summary>
internal static class Displayed
{
    /// <summary>Relative to the current directory when the path lies in it, else in full.</summary>
    public static string Path(string path)
    {
        var relative = System.IO.Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
