using System.Collections.Frozen;

namespace QnA.Language;

/// <summary>Finds the noun that a number counts, without a parser: after a number other than one it is a plural.</summary>
internal static class CountedNouns
{
    /// <summary>Plurals without an s, adjectives that stand for people, and units that have no plural.</summary>
    private static readonly FrozenSet<string> Plurals = new[]
    {
        "people", "men", "women", "children", "feet", "teeth", "mice", "geese", "aircraft", "spacecraft", "cattle", "sheep", "fish", "deer",
        "dead", "wounded", "injured", "missing", "percent", "km", "kg", "cm", "mm", "mph", "kph", "ft", "lb", "mw", "gw", "kw", "gb", "mb",
        "tb", "dollar", "euro", "yen", "yuan", "rupee", "hertz", "criteria", "media",
    }.ToFrozenSet();

    /// <summary>Collective nouns; like the names of models they are counted unless a plural follows: "police officers".</summary>
    private static readonly FrozenSet<string> Collectives =
        new[] { "police", "personnel", "staff", "crew", "military", "infantry", "cavalry", "data" }.ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Units = new (string Key, string Value)[]
    {
        ("men", "man"), ("women", "woman"), ("children", "child"), ("feet", "foot"), ("ft", "foot"), ("dollars", "usd"), ("dollar", "usd"),
        ("euros", "eur"), ("euro", "eur"), ("km", "kilomet"), ("kg", "kilogram"), ("cm", "centimet"), ("mm", "millimet"), ("lb", "pound"),
        ("mw", "megawatt"), ("gw", "gigawatt"), ("kw", "kilowatt"), ("gb", "gigabyt"), ("mb", "megabyt"), ("tb", "terabyt"),
        ("pct", "percent"), ("percentage", "percent"),
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>How many words after a number are searched for what it counts.</summary>
    private const int Reach = 5;

    /// <summary>The noun that a number counts, as unit and index of its token.</summary>
    /// <param name="tokens">The tokens of a text.</param>
    /// <param name="next">The token after the number.</param>
    /// <param name="value">The number.</param>
    public static (string Unit, int At)? Find(List<Token> tokens, int next, decimal value)
    {
        if (next >= tokens.Count)
        {
            return null;
        }

        if (tokens[next].Gap == TokenGap.Hyphen)
        {
            // "a 20-year pact": the unit is in the singular and beside the number.
            return IsUsable(tokens[next]) ? (UnitOf(tokens[next].Key), next) : null;
        }

        if (next + 1 < tokens.Count && tokens[next].Key == "per" && tokens[next + 1].Key == "cent")
        {
            return ("percent", next + 1);
        }

        var at = SkipOf(tokens, next);
        for (var i = at; i < tokens.Count && i < at + Reach && IsUsable(tokens[i]) && tokens[i].Adjoins && tokens[i].Gap != TokenGap.Line; i++)
        {
            var key = tokens[i].Key;
            var isAdjective = IsCountryAdjective(tokens, i);
            if (!isAdjective && (value == 1 ? IsSingular(tokens, i) : IsPlural(key)))
            {
                return (UnitOf(key), i);
            }

            if (Collectives.Contains(key) || IsDesignation(key))
            {
                var isModifier = i + 1 < tokens.Count && tokens[i + 1].Gap == TokenGap.Space && IsUsable(tokens[i + 1]) && IsPlural(tokens[i + 1].Key);
                return isModifier ? (UnitOf(tokens[i + 1].Key), i + 1) : (UnitOf(key), i);
            }
        }

        return null;
    }

    /// <summary>Goes over "more of the" and the like.</summary>
    private static int SkipOf(List<Token> tokens, int at)
    {
        if (at < tokens.Count && tokens[at].Key is "more" or "other" or "such")
        {
            at++;
        }

        if (at < tokens.Count && tokens[at].Key == "of" && tokens[at].Gap == TokenGap.Space)
        {
            at++;
            if (at < tokens.Count && tokens[at].Key is "the" or "its" or "their" or "his" or "her" or "our" or "these" or "those" or "my" or "your")
            {
                at++;
            }
        }

        return at;
    }

    private static bool IsUsable(Token token) =>
        token.Key.Length > 1 && !token.IsNumeric && !StopWords.Contains(token.Key);

    /// <summary>The last word of a run is taken for the noun that one of is counted.</summary>
    private static bool IsSingular(List<Token> tokens, int at) =>
        at + 1 >= tokens.Count || tokens[at + 1].Gap != TokenGap.Space || !IsUsable(tokens[at + 1]) || Plurals.Contains(tokens[at].Key);

    private static bool IsPlural(string key) =>
        Plurals.Contains(key)
        || (key.Length > 3 && (key.EndsWith("men", StringComparison.Ordinal) || (key[^1] == 's' && key[^2] is not ('s' or 'u' or 'i'))));

    /// <summary>The name of a model ("F-16") has no plural of its own in its key.</summary>
    private static bool IsDesignation(string key) => key.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>A country's name or adjective, which describes what is counted; a plural at the end of its phrase is the noun.</summary>
    private static bool IsCountryAdjective(List<Token> tokens, int at)
    {
        var key = tokens[at].Key;
        var isCountry = Countries.TryGetCountry(key, out _, out _)
            || (at + 1 < tokens.Count && Countries.LongestFrom(key) > 1 && Countries.TryGetCountry($"{key} {tokens[at + 1].Key}", out _, out _))
            || (at > 0 && Countries.LongestFrom(tokens[at - 1].Key) > 1 && Countries.TryGetCountry($"{tokens[at - 1].Key} {key}", out _, out _));
        return isCountry && !(key[^1] == 's' && (at + 1 >= tokens.Count || !tokens[at + 1].Adjoins || !IsUsable(tokens[at + 1])));
    }

    private static string UnitOf(string key) => Units.TryGetValue(key, out var unit) ? unit : Stemmer.Stem(key);
}
