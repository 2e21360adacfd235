namespace QnA.Cli.Labelling;

/// <summary>The files of the page, which are part of the program.</summary>
internal static class LabelPage
{
    private const string Prefix = "Labelling/";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
    };

    /// <summary>Names of the files.</summary>
    public static IEnumerable<string> Files => typeof(LabelPage).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(n => n[Prefix.Length..]);

    /// <summary>The path at which one of <see cref="Files"/> is served.</summary>
    public static string PathOf(string file) => file == "index.html" ? "/" : $"/{file}";

    /// <summary>The bytes of one of <see cref="Files"/>.</summary>
    public static Stream Open(string file) => typeof(LabelPage).Assembly.GetManifestResourceStream(Prefix + file)
        ?? throw new InvalidOperationException($"The page has no file {file}.");

    /// <summary>Its media type.</summary>
    public static string TypeOf(string file) => Types[Path.GetExtension(file)];
}
