using System.Reflection;

namespace QnA.Language;

/// <summary>Reads the tab-separated tables embedded beside these classes; lines that begin with '#' are comments.</summary>
internal static class Tables
{
    /// <summary>The columns of every row of a table.</summary>
    /// <param name="name">File name in this folder, such as <c>countries.txt</c>.</param>
    public static List<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"QnA.Language.{name}")
            ?? throw new InvalidOperationException($"The embedded table {name} is missing.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t', StringSplitOptions.TrimEntries));
            }
        }

        return rows;
    }
}
