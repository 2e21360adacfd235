using System.Collections.Frozen;

namespace QnA.Language;

/// <summary>The months and weekdays under their English names and abbreviations, in lower case.</summary>
internal static class Months
{
    private static readonly string[] Names =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Names
        .SelectMany((name, i) => new[] { name, name[..3] }.Distinct().Select(key => (key, number: i + 1)))
        .Append(("sept", 9))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    private static readonly FrozenDictionary<string, string> Weekdays =
        new[] { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" }
        .SelectMany(name => new[] { (name, name), (name + "s", name) })
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    public static bool TryParse(string key, out int month) => Numbers.TryGetValue(key, out month);

    public static bool TryParseWeekday(string key, out string? weekday) => Weekdays.TryGetValue(key, out weekday);

    public static string Name(int month) => Names[month - 1];

    /// <summary>
    /// The month that a token names. "may", "march" and the abbreviations are also other words: they need a number beside
    /// them, or, the words, a capital inside a sentence, or, the abbreviations, a capital and a full stop.
    /// </summary>
    public static bool TryRead(string text, List<Token> tokens, int at, out int month)
    {
        var token = tokens[at];
        if (token.Key.Length is < 3 or > 9 || !TryParse(token.Key, out month))
        {
            month = 0;
            return false;
        }

        if (token.Key.Length > 3 && token.Key is not ("march" or "sept"))
        {
            return true;
        }

        var isWhole = token.Key is "march" or "may";
        var afterNumber = at > 0 && token.Adjoins && tokens[at - 1].IsNumeric;
        var beforeNumber = at + 1 < tokens.Count && tokens[at + 1].IsNumeric && tokens[at + 1].Gap != TokenGap.Sentence;
        if (afterNumber || (beforeNumber && (!isWhole || token.IsCapitalized || tokens[at + 1].Text.Length == 4 || IsAfterPreposition(tokens, at))))
        {
            return true;
        }

        var end = token.Range.End;
        return token.IsCapitalized && IsAfterPreposition(tokens, at) && (isWhole || (end < text.Length && text[end] == '.'));
    }

    private static bool IsAfterPreposition(List<Token> tokens, int at) =>
        at > 0 && tokens[at - 1].Key is "in" or "on" or "of" or "since" or "by" or "until" or "till" or "from" or "last" or "next" or "this"
            or "late" or "early" or "mid" or "and" or "or" or "during" or "before" or "after" or "through" or "between";
}
