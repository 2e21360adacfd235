using System.Collections.Frozen;
using QnA.Inference;

namespace QnA.Language;

/// <summary>Finds the numbers of a text together with what they count.</summary>
public static class Quantities
{
    private static readonly FrozenDictionary<string, decimal> Vague = new (string Key, decimal Value)[]
    {
        ("dozens", 12), ("scores", 20), ("tens", 10), ("hundreds", 100), ("thousands", 1e3m), ("millions", 1e6m), ("billions", 1e9m),
        ("trillions", 1e12m),
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    private static readonly FrozenSet<string> Irregular = new[]
    {
        "people", "men", "women", "children", "police", "personnel", "staff", "feet", "aircraft", "cattle", "sheep", "fish", "km", "kg",
        "mph", "tons", "percent", "teeth", "mice", "geese", "media", "data", "military", "crew",
    }.ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Singular = new (string Key, string Value)[]
    {
        ("men", "man"), ("women", "woman"), ("children", "child"), ("feet", "foot"), ("dollars", "usd"), ("dollar", "usd"),
        ("euros", "eur"), ("euro", "eur"), ("sterling", "gbp"), ("km", "kilomet"), ("kg", "kilogram"), ("pct", "percent"),
        ("percentage", "percent"),
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>How many words after a number are searched for what it counts.</summary>
    private const int Reach = 4;

    /// <summary>The quantities in order; dates, years and ordinals are none. Ranges never overlap.</summary>
    public static IReadOnlyList<Quantity> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokens.Split(text);
        var dates = Dates.Find(text, tokens);
        var quantities = new List<Quantity>();
        var at = 0;
        var date = 0;
        while (at < tokens.Count)
        {
            while (date < dates.Count && dates[date].Range.End <= tokens[at].Range.Start)
            {
                date++;
            }

            if (date < dates.Count && dates[date].Range.Overlaps(tokens[at].Range) && !IsOnlyMonth(dates[date]))
            {
                at++;
                continue;
            }

            at = Read(text, tokens, at, quantities);
        }

        return quantities;
    }

    private static bool IsOnlyMonth(DateMention date) => date is { Year: null, Day: null };

    private static int Read(string text, List<Token> tokens, int at, List<Quantity> quantities)
    {
        var next = at;
        decimal value = 1;
        string? unit = null;
        var isVague = false;
        if (NumberPhrases.TryRead(tokens, at, out var number))
        {
            if (number.IsOrdinal || (tokens[at].Key == "one" && IsPronoun(tokens, at)))
            {
                return number.Next;
            }

            (value, next, unit) = (number.Value, number.Next, number.GluedUnit is { } glued ? Stemmer.Stem(glued) : null);
        }

        while (next < tokens.Count && (next == at || tokens[next].Adjoins) && value < 1e13m)
        {
            var step = next > at && tokens[next].Key == "of" && next + 1 < tokens.Count && tokens[next + 1].Gap == TokenGap.Space ? next + 1 : next;
            if (!Vague.TryGetValue(tokens[step].Key, out var magnitude) || (next == at && IsSportsScore(tokens, step)))
            {
                break;
            }

            value *= magnitude;
            isVague = true;
            next = step + 1;
        }

        if (next == at)
        {
            return at + 1;
        }

        var start = tokens[at].Range.Start;
        var end = tokens[next - 1].Range.End;
        if (unit is null && CurrencyBefore(text, start) is { } currency)
        {
            (unit, start) = (currency.Unit, currency.Start);
            if (next < tokens.Count && tokens[next].Gap == TokenGap.Space && tokens[next].Key is "m" or "b")
            {
                value *= tokens[next].Key == "m" ? 1e6m : 1e9m;
                end = tokens[next++].Range.End;
            }
        }
        else if (PercentAfter(text, end) is { } percentEnd)
        {
            (unit, end) = ("percent", percentEnd);
        }

        if (unit is null && FindUnit(tokens, next, value) is { } found)
        {
            (unit, end, next) = (found.Unit, tokens[found.At].Range.End, found.At + 1);
        }

        quantities.Add(new Quantity(new TextRange(start, end), value, unit, isVague || IsHedged(tokens, at, next)));
        return next;
    }

    /// <summary>"scores" is a number only before "of".</summary>
    private static bool IsSportsScore(List<Token> tokens, int at) =>
        tokens[at].Key is "scores" or "tens" && !(at + 1 < tokens.Count && tokens[at + 1].Key == "of");

    private static bool IsPronoun(List<Token> tokens, int at) =>
        at + 1 >= tokens.Count || !tokens[at + 1].Adjoins || StopWords.Contains(tokens[at + 1].Key);

    private static (string Unit, int Start)? CurrencyBefore(string text, int start)
    {
        var at = start - 1;
        if (at >= 0 && text[at] is ' ' or '\u00A0')
        {
            at--;
        }

        var unit = at < 0 ? null : text[at] switch
        {
            '$' => "usd",
            '€' => "eur",
            '£' => "gbp",
            '¥' => "jpy",
            '₹' => "inr",
            _ => null,
        };
        return unit is null ? null : (unit, at);
    }

    private static int? PercentAfter(string text, int end)
    {
        var at = end < text.Length && text[end] is ' ' or '\u00A0' ? end + 1 : end;
        return at < text.Length && text[at] == '%' ? at + 1 : null;
    }

    /// <summary>The first plural among the next words, else the first of them: "two fast patrol boats" counts boats.</summary>
    private static (string Unit, int At)? FindUnit(List<Token> tokens, int next, decimal value)
    {
        var at = next;
        if (at < tokens.Count && tokens[at].Gap == TokenGap.Hyphen)
        {
            return Usable(tokens[at]) ? (UnitOf(tokens[at].Key), at) : null;
        }

        if (at + 1 < tokens.Count && tokens[at].Key == "per" && tokens[at + 1].Key == "cent")
        {
            return ("percent", at + 1);
        }

        at = SkipOf(tokens, at);
        int? first = null;
        for (var i = at; i < tokens.Count && i < at + Reach && tokens[i].Adjoins && Usable(tokens[i]); i++)
        {
            var key = tokens[i].Key;
            if (Irregular.Contains(key) || Singular.ContainsKey(key) || (value != 1 && IsPlural(key) && !IsDemonymPart(tokens, i)))
            {
                return (UnitOf(key), i);
            }

            first ??= IsDemonymPart(tokens, i) ? null : i;
        }

        return first is { } noun ? (UnitOf(tokens[noun].Key), noun) : null;
    }

    private static int SkipOf(List<Token> tokens, int at)
    {
        if (at < tokens.Count && tokens[at].Key is "more" or "other" or "additional" or "further")
        {
            at++;
        }

        if (at < tokens.Count && tokens[at].Key == "of" && tokens[at].Gap == TokenGap.Space)
        {
            at++;
            if (at < tokens.Count && tokens[at].Key is "the" or "its" or "their" or "his" or "her" or "our" or "these" or "those" or "my")
            {
                at++;
            }
        }

        return at;
    }

    private static bool Usable(Token token) =>
        token.Key.Length > 1 && !token.IsNumeric && !StopWords.Contains(token.Key) && token.Key is not ("am" or "pm" or "gmt" or "est");

    private static bool IsPlural(string key) => key.Length > 3 && key[^1] == 's' && key[^2] is not ('s' or 'u' or 'i');

    /// <summary>A country's adjective, which describes what is counted; "Germans" at the end of its phrase is the noun itself.</summary>
    private static bool IsDemonymPart(List<Token> tokens, int at)
    {
        var key = tokens[at].Key;
        var isCountry = Countries.TryGetCountry(key, out _, out _)
            || (key is "north" or "south" && at + 1 < tokens.Count && Countries.TryGetCountry($"{key} {tokens[at + 1].Key}", out _, out _))
            || (at > 0 && tokens[at - 1].Key is "north" or "south" or "saudi" && Countries.TryGetCountry($"{tokens[at - 1].Key} {key}", out _, out _));
        return isCountry && !(key[^1] == 's' && (at + 1 >= tokens.Count || !tokens[at + 1].Adjoins || StopWords.Contains(tokens[at + 1].Key)));
    }

    private static string UnitOf(string key) => Singular.TryGetValue(key, out var singular) ? singular : Stemmer.Stem(key);

    private static bool IsHedged(List<Token> tokens, int at, int next)
    {
        var before = at - 1;
        if (before >= 0 && tokens[before].Key is "a" or "an" or "the")
        {
            before--;
        }

        if (before >= 0 && tokens[before].Key is "about" or "some" or "nearly" or "almost" or "around" or "approximately" or "roughly" or "over"
            or "estimated" or "circa" or "approx" or "under" or "above" or "below" or "exceeding" or "beyond")
        {
            return true;
        }

        if (before >= 1 && (tokens[before - 1].Key, tokens[before].Key) is
            ("more" or "less" or "fewer" or "greater" or "better" or "larger" or "higher" or "lower", "than")
            or ("at", "least" or "most") or ("up" or "close", "to") or ("many" or "much" or "few" or "little", "as") or ("upwards", "of"))
        {
            return true;
        }

        return next + 1 < tokens.Count && tokens[next].Key == "or" && tokens[next + 1].Key is "so" or "more" or "fewer" or "less";
    }
}
