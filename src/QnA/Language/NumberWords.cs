using System.Collections.Frozen;

namespace QnA.Language;

/// <summary>Numbers written as English words.</summary>
public static class NumberWords
{
    private static readonly FrozenDictionary<string, decimal> Values = new (string Key, decimal Value)[]
    {
        ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
        ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14),
        ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20),
        ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
        ("dozen", 12), ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000),
        ("trillion", 1_000_000_000_000),
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<decimal, string> Words = Values
        .Where(pair => pair.Key != "dozen")
        .ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The word of a value, in lower case; null where more than one word would be needed.</summary>
    public static string? Of(decimal value) => Words.GetValueOrDefault(value);

    /// <summary>The value of one word, also hyphenated ("twenty-five"), in any case.</summary>
    public static bool TryParse(string word, out decimal value)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (Values.TryGetValue(word, out value))
        {
            return true;
        }

        var hyphen = word.AsSpan().IndexOfAny('-', '\u2010', '\u2011');
        if (hyphen > 0
            && Values.TryGetValue(word[..hyphen], out var tens) && tens is >= 20 and <= 90
            && Values.TryGetValue(word[(hyphen + 1)..], out var ones) && ones is >= 1 and <= 9)
        {
            value = tens + ones;
            return true;
        }

        value = 0;
        return false;
    }
}
