using System.Collections.Frozen;
using System.Globalization;

namespace QnA.Language;

/// <summary>Reads numbers that span several tokens: "22 million", "two hundred and five", "20th", "5km".</summary>
internal static class NumberPhrases
{
    /// <summary>What the letters glued to a number's digits can mean as a unit.</summary>
    private static readonly FrozenDictionary<string, string> GluedUnits = new (string Key, string Value)[]
    {
        ("km", "kilometer"), ("kg", "kilogram"), ("cm", "centimeter"), ("mm", "millimeter"), ("mph", "mph"), ("kph", "kph"),
        ("kmh", "kph"), ("ft", "foot"), ("lb", "pound"), ("lbs", "pound"), ("mw", "megawatt"), ("gw", "gigawatt"),
        ("kw", "kilowatt"), ("gb", "gigabyte"), ("mb", "megabyte"), ("tb", "terabyte"), ("hrs", "hour"), ("min", "minute"),
        ("mins", "minute"), ("kt", "kiloton"), ("bbl", "barrel"), ("m", "meter"), ("g", "gram"), ("yrs", "year"),
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    private static readonly FrozenDictionary<string, decimal> GluedScales = new (string Key, decimal Value)[]
    {
        ("million", 1e6m), ("mn", 1e6m), ("mln", 1e6m), ("billion", 1e9m), ("bn", 1e9m), ("trillion", 1e12m), ("trn", 1e12m),
        ("tn", 1e12m), ("k", 1e3m), ("thousand", 1e3m), ("hundred", 100m),
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>Above this a product of two numbers could overflow.</summary>
    private const decimal Ceiling = 1e13m;

    /// <summary>Reads the number that begins at a token.</summary>
    /// <param name="tokens">The tokens of a text.</param>
    /// <param name="at">Where the number begins.</param>
    /// <param name="number">What was read.</param>
    public static bool TryRead(List<Token> tokens, int at, out Number number)
    {
        var token = tokens[at];
        if (token.IsNumeric)
        {
            return TryReadDigits(tokens, at, out number);
        }

        if (token.Key == "half" && ReadHalf(tokens, at) is { } half)
        {
            number = half;
            return true;
        }

        if (!NumberWords.TryParse(token.Key, out _))
        {
            number = default;
            return false;
        }

        return TryReadWords(tokens, at, out number);
    }

    /// <summary>The number in invariant digits, without trailing zeros.</summary>
    public static string Format(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static bool TryReadDigits(List<Token> tokens, int at, out Number number)
    {
        number = default;
        var text = tokens[at].Key;
        var digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] is '.' or ','))
        {
            digits++;
        }

        if (!decimal.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        var suffix = text[digits..];
        if (suffix.Length == 0)
        {
            var next = at + 1;
            while (next < tokens.Count && tokens[next].Adjoins && value < Ceiling && Scale(tokens[next].Key) is { } scale)
            {
                value *= scale;
                next++;
            }

            number = new Number(value, next, null, IsOrdinal: false, digits);
            return true;
        }

        if (suffix is "st" or "nd" or "rd" or "th")
        {
            number = new Number(value, at + 1, null, IsOrdinal: true, digits);
            return true;
        }

        if (GluedScales.TryGetValue(suffix, out var glued) && value < Ceiling)
        {
            number = new Number(value * glued, at + 1, null, IsOrdinal: false, text.Length);
            return true;
        }

        if (GluedUnits.TryGetValue(suffix, out var unit))
        {
            number = new Number(value, at + 1, unit, IsOrdinal: false, digits);
            return true;
        }

        return false;
    }

    private static decimal? Scale(string key) => key switch
    {
        "hundred" => 100m,
        "thousand" => 1e3m,
        "million" or "mn" or "mln" => 1e6m,
        "billion" or "bn" => 1e9m,
        "trillion" or "trn" => 1e12m,
        "dozen" => 12m,
        _ => null,
    };

    private static bool TryReadWords(List<Token> tokens, int at, out Number number)
    {
        decimal total = 0;
        decimal? current = null;
        var next = at;
        for (var i = at; i < tokens.Count && (i == at || tokens[i].Adjoins); i++)
        {
            var key = tokens[i].Key;
            if (key == "and" && i > next - 1 && next > at && i + 1 < tokens.Count && tokens[i + 1].Adjoins
                && (current is null || current % 100 == 0) && IsSmall(tokens[i + 1].Key))
            {
                continue;
            }

            if (Scale(key) is { } scale)
            {
                if (current >= Ceiling || total >= Ceiling)
                {
                    break;
                }

                current = (current ?? 1) * scale;
                if (scale >= 1000 && (total == 0 || current < total))
                {
                    total += current.Value;
                    current = null;
                }
            }
            else if (NumberWords.TryParse(key, out var value))
            {
                var joins = current is null || (current >= 100 && current % 100 == 0) || (current % 100 is >= 20 and < 100 && current % 10 == 0 && value is >= 1 and < 10);
                if (!joins)
                {
                    break;
                }

                current = (current ?? 0) + value;
            }
            else
            {
                break;
            }

            next = i + 1;
        }

        number = new Number(total + (current ?? 0), next, null, IsOrdinal: false, 0);
        return next > at;
    }

    /// <summary>"half a million", "half-million".</summary>
    private static Number? ReadHalf(List<Token> tokens, int at)
    {
        var next = at + 1 < tokens.Count && tokens[at + 1].Key == "a" ? at + 2 : at + 1;
        return next < tokens.Count && tokens[next].Adjoins && Scale(tokens[next].Key) is { } scale
            ? new Number(scale / 2, next + 1, null, IsOrdinal: false, 0)
            : null;
    }

    private static bool IsSmall(string key) => NumberWords.TryParse(key, out var value) && value < 100 && Scale(key) is null;

    /// <summary>A number read from tokens.</summary>
    /// <param name="Value">Its value.</param>
    /// <param name="Next">Index of the token after it.</param>
    /// <param name="GluedUnit">A unit written together with the digits, spelt out, or null.</param>
    /// <param name="IsOrdinal">Whether it is an ordinal in digits, such as "47th".</param>
    /// <param name="Digits">How many characters of the first token belong to the number; 0 for a number in words.</param>
    internal readonly record struct Number(decimal Value, int Next, string? GluedUnit, bool IsOrdinal, int Digits);
}
