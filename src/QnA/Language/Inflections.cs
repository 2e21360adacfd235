namespace QnA.Language;

/// <summary>The regular inflections of English, as far as spelling tells.</summary>
internal static class Inflections
{
    private const int ShortestStem = 2;

    private static readonly (string Ending, string Base)[] Endings =
    [
        ("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ly", ""), ("ily", "y"),
    ];

    /// <summary>What a word in lower case may be a regular form of: "ferries" of "ferrie", "ferri" and "ferry".</summary>
    public static IEnumerable<string> Bases(string word) => Endings
        .Where(e => word.Length - e.Ending.Length >= ShortestStem && word.EndsWith(e.Ending, StringComparison.Ordinal))
        .Select(e => word[..^e.Ending.Length] + e.Base);
}
