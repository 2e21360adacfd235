using System.Collections.Frozen;
using QnA.Inference;

namespace QnA.Language;

/// <summary>Finds the numbers of a text together with what they count.</summary>
public static class Quantities
{
    private static readonly FrozenDictionary<string, decimal> Magnitudes = new (string Key, decimal Value)[]
    {
        ("dozens", 12), ("scores", 20), ("tens", 10), ("hundreds", 100), ("thousands", 1e3m), ("millions", 1e6m), ("billions", 1e9m),
        ("trillions", 1e12m),
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    private static readonly FrozenDictionary<string, decimal> Denominators = new (string Key, decimal Value)[]
    {
        ("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fifth", 5), ("fifths", 5), ("sixth", 6), ("sixths", 6),
        ("eighth", 8), ("eighths", 8), ("tenth", 10), ("tenths", 10),
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>Above this a product of two numbers could overflow.</summary>
    private const decimal Ceiling = 1e13m;

    /// <summary>The quantities in order; dates, years, times of day and ordinals are none. Ranges never overlap.</summary>
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

            if (date < dates.Count && dates[date].Range.Overlaps(tokens[at].Range))
            {
                at++;
                continue;
            }

            at = Read(text, tokens, at, quantities);
        }

        ShareUnits(text, quantities);
        return quantities;
    }

    /// <summary>Reads the quantity that begins at a token, if any; the index of the token to go on with.</summary>
    private static int Read(string text, List<Token> tokens, int at, List<Quantity> quantities)
    {
        if (ReadValue(tokens, at) is not { } amount)
        {
            return at + 1;
        }

        var (value, next, unit, isVague) = amount;
        if (IsPronounOne(tokens, at, next) || IsTimeOrPair(text, tokens, at, next))
        {
            return next;
        }

        var start = tokens[at].Range.Start;
        var end = tokens[next - 1].Range.End;
        if (unit is null && CurrencyBefore(text, start) is { } currency)
        {
            (unit, start) = currency;
            if (next < tokens.Count && tokens[next].Gap == TokenGap.Space && tokens[next].Key is "m" or "b" && value < Ceiling)
            {
                value *= tokens[next].Key == "m" ? 1e6m : 1e9m;
                end = tokens[next++].Range.End;
            }
        }
        else if (PercentAfter(text, end) is { } percentEnd)
        {
            (unit, end) = ("percent", percentEnd);
        }

        if (unit is null && CountedNouns.Find(tokens, next, value) is { } noun)
        {
            (unit, end, next) = (noun.Unit, tokens[noun.At].Range.End, noun.At + 1);
        }

        quantities.Add(new Quantity(new TextRange(start, end), value, unit, isVague || Hedges.Surround(tokens, at, next)));
        return next;
    }

    private static (decimal Value, int Next, string? Unit, bool IsVague)? ReadValue(List<Token> tokens, int at)
    {
        var next = at;
        decimal value = 1;
        string? unit = null;
        if (NumberPhrases.TryRead(tokens, at, out var number))
        {
            if (number.IsOrdinal)
            {
                return null;
            }

            (value, next, unit) = (number.Value, number.Next, number.GluedUnit is { } glued ? Stemmer.Stem(glued) : null);
        }

        if (next > at && next < tokens.Count && tokens[next].Adjoins && value < 10 && Denominators.TryGetValue(tokens[next].Key, out var denominator)
            && (tokens[next].Gap == TokenGap.Hyphen || (next + 1 < tokens.Count && tokens[next + 1].Key == "of")))
        {
            return (decimal.Round(value / denominator, 4), next + 1, null, false);
        }

        var isVague = false;
        while (next < tokens.Count && (next == at || tokens[next].Adjoins) && value < Ceiling)
        {
            var step = next > at && tokens[next].Key == "of" && next + 1 < tokens.Count && tokens[next + 1].Gap == TokenGap.Space ? next + 1 : next;
            if (!Magnitudes.TryGetValue(tokens[step].Key, out var magnitude) || (tokens[step].Key is "scores" or "tens" && !IsBeforeOf(tokens, step)))
            {
                break;
            }

            (value, isVague, next) = (value * magnitude, true, step + 1);
        }

        return next == at ? null : (value, next, unit, isVague);
    }

    /// <summary>"scores" and "tens" are numbers only in "scores of" and "tens of".</summary>
    private static bool IsBeforeOf(List<Token> tokens, int at) => at + 1 < tokens.Count && tokens[at + 1].Key == "of";

    /// <summary>"one" alone counts nothing: "which one", "one of them".</summary>
    private static bool IsPronounOne(List<Token> tokens, int at, int next) =>
        next == at + 1 && tokens[at].Key == "one" && (next >= tokens.Count || !tokens[next].Adjoins || StopWords.Contains(tokens[next].Key));

    /// <summary>"5 p.m.", "24/7", "10:30".</summary>
    private static bool IsTimeOrPair(string text, List<Token> tokens, int at, int next)
    {
        if (next < tokens.Count && tokens[next].Adjoins && tokens[next].Key is "am" or "pm" or "gmt" or "utc")
        {
            return true;
        }

        return (next < tokens.Count && tokens[next].IsNumeric && IsPairSign(text, tokens[next - 1].Range.End, tokens[next].Range.Start))
            || (at > 0 && tokens[at - 1].IsNumeric && IsPairSign(text, tokens[at - 1].Range.End, tokens[at].Range.Start));
    }

    private static bool IsPairSign(string text, int end, int start) => start - end == 1 && text[end] is '/' or ':';

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

    /// <summary>In "10 to 15 people" and "10-15 people" the first number counts people too.</summary>
    private static void ShareUnits(string text, List<Quantity> quantities)
    {
        for (var i = quantities.Count - 2; i >= 0; i--)
        {
            var (first, second) = (quantities[i], quantities[i + 1]);
            var between = text.AsSpan(first.Range.End, second.Range.Start - first.Range.End);
            if (first.Unit is null && second.Unit is not null && between is "-" or "\u2013" or " to " or " or " or " and ")
            {
                quantities[i] = first with { Unit = second.Unit };
            }
        }
    }
}
