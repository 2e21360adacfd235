using System.Collections.Frozen;

namespace QnA.Language;

/// <summary>Folds British spellings to American ones, so that both share a key.</summary>
/// <remarks>
/// Applied to every word on both sides of a comparison; a word folded without need ("advertize") still equals itself.
/// </remarks>
internal static class Spelling
{
    private static readonly FrozenDictionary<string, (string From, string To)[]> Prefixes = Tables.Read("spelling.txt")
        .Select(row => (From: row[0], To: row[1]))
        .GroupBy(pair => pair.From[..4])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.From.Length).ToArray());

    private static readonly FrozenDictionary<string, (string From, string To)[]>.AlternateLookup<ReadOnlySpan<char>> ByPrefix =
        Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Verbs whose -ise is not the suffix, by how they begin.</summary>
    private static readonly string[] WithTrueIse =
    [
        "promis", "exercis", "surpris", "enterpris", "compromis", "franchis", "disguis", "expertis", "revis", "supervis",
        "premis", "merchandis", "paradis", "despis", "devis", "excis", "improvis", "advertis", "televis", "compris",
        "treatis", "circumcis", "chastis", "precis", "concis", "likewis", "otherwis", "advis", "repris", "appris", "demis",
        "aris", "upris", "incis", "imprecis", "clockwis", "enfranchis", "disenfranchis",
    ];

    /// <param name="key">A word in lower case.</param>
    public static string Normalize(string key)
    {
        if (key.Length < 4)
        {
            return key;
        }

        if (ByPrefix.TryGetValue(key.AsSpan(0, 4), out var pairs))
        {
            foreach (var (from, to) in pairs)
            {
                if (key.StartsWith(from, StringComparison.Ordinal))
                {
                    return to + key[from.Length..];
                }
            }
        }

        return WithZ(key);
    }

    private static string WithZ(string key)
    {
        if (key.Length < 7)
        {
            return key;
        }

        foreach (var suffix in (ReadOnlySpan<string>)["ise", "ises", "ised", "ising", "iser", "isers", "isation", "isations", "isational", "isable"])
        {
            if (key.EndsWith(suffix, StringComparison.Ordinal))
            {
                var at = key.Length - suffix.Length;
                var hasSuffix = key[at - 1] is not ('a' or 'e' or 'o' or 'u') && !Array.Exists(WithTrueIse, start => key.StartsWith(start, StringComparison.Ordinal));
                return hasSuffix ? string.Concat(key.AsSpan(0, at + 1), "z", key.AsSpan(at + 2)) : key;
            }
        }

        return key;
    }
}
