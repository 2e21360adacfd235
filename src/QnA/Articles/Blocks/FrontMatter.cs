using System.Text.RegularExpressions;

namespace QnA.Articles.Blocks;

/// <summary>The settings block that may stand in front of a markdown text: <c>---</c>, <c>key: value</c> lines, <c>---</c>.</summary>
/// <param name="LineCount">Lines it takes, fences included; 0 when there is none.</param>
/// <param name="Values">Keys in lower case with their values, quotation marks removed.</param>
internal sealed partial record FrontMatter(int LineCount, IReadOnlyDictionary<string, string> Values)
{
    private static readonly FrontMatter None = new(0, new Dictionary<string, string>());

    /// <summary>The front matter of a markdown text.</summary>
    public static FrontMatter Of(string text, IReadOnlyList<TextLine> lines)
    {
        if (lines[0].Range.Of(text).Trim('\uFEFF', ' ') != "---")
            return None;

        var values = new Dictionary<string, string>();
        for (var i = 1; i < lines.Count; i++)
        {
            var line = lines[i].Range.Of(text);
            if (line.TrimEnd() is "---" or "...")
                return new FrontMatter(i + 1, values);

            var pair = KeyAndValue.Match(line);
            if (pair.Success)
                values.TryAdd(pair.Groups[1].Value.ToLowerInvariant(), pair.Groups[2].Value.Trim().Trim('"', '\''));
            else if (!Continuation.IsMatch(line))
                return None;
        }

        return None;
    }

    [GeneratedRegex(@"^([A-Za-z][\w .-]*):(?:\s+(.*))?$")]
    private static partial Regex KeyAndValue { get; }

    // List items, comments and indented lines belong to the key above them.
    [GeneratedRegex(@"^\s*$|^\s|^-\s|^#")]
    private static partial Regex Continuation { get; }
}
