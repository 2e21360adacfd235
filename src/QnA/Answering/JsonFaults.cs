using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace QnA.Answering;

/// <summary>Says what is wrong with JSON in words for the one who wrote it, without the names of types that read it.</summary>
public static partial class JsonFaults
{
    private const int LongestShown = 200;

    /// <summary>What is wrong and where, as the end of a sentence, full stop included.</summary>
    public static string Describe(JsonException exception)
    {
        // The serializer wraps what its reader found, and what was described already.
        if (exception.InnerException is JsonException inner)
        {
            return Describe(inner);
        }

        var place = exception.LineNumber is { } line && exception.BytePositionInLine is { } position
            ? string.Create(CultureInfo.InvariantCulture, $" (line {line + 1}, byte {position + 1})")
            : "";
        if (exception.Path is not { } path)
        {
            return $"{Shown(Syntax.Match(exception.Message).Value.TrimEnd('.', ' '))}{place}.";
        }

        var at = path == "$" ? "the object" : Shown(path);
        return Missing.Match(exception.Message) is { Success: true } missing
            ? $"{at} lacks {string.Join(", ", Quoted.Matches(missing.Groups[1].Value).Select(m => m.Groups[1].Value))}{place}."
            : $"the value of {at} is not what belongs there{place}.";
    }

    /// <summary>Refuses an array with a null in it, which the generated readers let pass though none of their lists may hold one.</summary>
    /// <exception cref="JsonException">There is one.</exception>
    public static void ThrowIfItemIsNull(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    ThrowIfItemIsNull(member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    if (item.ValueKind == JsonValueKind.Null)
                    {
                        throw new JsonException("a list in it holds null.");
                    }

                    ThrowIfItemIsNull(item);
                }

                break;
        }
    }

    /// <summary>Somebody else's text, cut to what fits a message.</summary>
    public static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "...";

    [GeneratedRegex("missing required properties including: (.*)", RegexOptions.Singleline)]
    private static partial Regex Missing { get; }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(@"^.*?(?=\s*(?:Path: |LineNumber: |$))", RegexOptions.Singleline)]
    private static partial Regex Syntax { get; }
}
