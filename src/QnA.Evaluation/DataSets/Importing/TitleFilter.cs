using System.Text.Json;

namespace QnA.Evaluation.DataSets.Importing;

/// <summary>Which articles of a set are taken, by title.</summary>
/// <param name="Description">For a reader: <c>without the 20 titles of split.json</c>.</param>
/// <param name="IsExclusion">Whether it names the articles that are left out.</param>
/// <param name="Takes">Whether the article of that title is taken.</param>
public sealed record TitleFilter(string Description, bool IsExclusion, Func<string, bool> Takes)
{
    private const string Expected = "Expected a JSON array of titles, or an object with the arrays train and test";

    /// <summary>Only the titles of a file: a JSON array, or the <c>test</c> of an object with <c>train</c> and <c>test</c>.</summary>
    /// <exception cref="DataSetException">The file is something else.</exception>
    public static TitleFilter Only(string file)
    {
        var titles = Read(file, "test");
        return new TitleFilter($"only the {titles.Count} titles of {Path.GetFileName(file)}", false, titles.Contains);
    }

    /// <summary>All but the titles of a file: a JSON array, or the <c>train</c> of an object with <c>train</c> and <c>test</c>.</summary>
    /// <exception cref="DataSetException">The file is something else.</exception>
    public static TitleFilter Without(string file)
    {
        var titles = Read(file, "train");
        return new TitleFilter($"without the {titles.Count} titles of {Path.GetFileName(file)}", true, title => !titles.Contains(title));
    }

    private static HashSet<string> Read(string file, string part)
    {
        var root = SourceFile.ReadJson(file);
        var titles = root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : root.Items(part);
        return titles is { Count: > 0 } && titles.All(t => t.ValueKind == JsonValueKind.String)
            ? titles.Select(t => t.GetString()!).ToHashSet(StringComparer.Ordinal) // texts, as tested
            : throw new DataSetException($"{file} has no titles. {Expected}.");
    }
}
