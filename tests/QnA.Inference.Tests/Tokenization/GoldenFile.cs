using System.Text.Json;

namespace QnA.Inference.Tests.Tokenization;

/// <summary>Reads the golden files beside the test program.</summary>
internal static class GoldenFile
{
    /// <summary>The lines of a file of JSON objects, one a line.</summary>
    public static IEnumerable<JsonElement> Lines(string name) =>
        File.ReadLines(PathOf(name)).Select(line => JsonDocument.Parse(line).RootElement);

    /// <summary>The entries of <c>cases</c> in a JSON file.</summary>
    public static IEnumerable<JsonElement> Cases(string name) =>
        JsonDocument.Parse(File.ReadAllBytes(PathOf(name))).RootElement.GetProperty("cases").EnumerateArray();

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    public static IReadOnlyList<int> Numbers(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetInt32())];

    /// <summary>Ranges in a text, converted from Unicode code points to UTF-16 code units.</summary>
    public static IReadOnlyList<TextRange> Ranges(this JsonElement element, string name, string text)
    {
        var units = new List<int> { 0 };
        foreach (var rune in text.EnumerateRunes())
            units.Add(units[^1] + rune.Utf16SequenceLength);

        return [.. element.GetProperty(name).EnumerateArray()
            .Select(pair => new TextRange(units[pair[0].GetInt32()], units[pair[1].GetInt32()]))];
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);
}
