using System.Collections.Frozen;
using System.Globalization;
using QnA.Inference;

namespace QnA.Language;

/// <summary>Finds the dates that a text names: whole ones, months, years and weekdays.</summary>
public static class Dates
{
    /// <summary>What stands before a year rather than before a count.</summary>
    private static readonly FrozenSet<string> YearCues = new[]
    {
        "in", "since", "until", "till", "during", "early", "late", "mid", "year", "years", "circa", "spring", "summer", "autumn", "fall",
        "winter", "the", "pre", "post", "his", "its", "her", "their",
    }.ToFrozenSet();

    /// <summary>Nouns that are plural without an s, and units; a number before one counts.</summary>
    private static readonly FrozenSet<string> Counted = new[]
    {
        "people", "men", "women", "children", "police", "personnel", "staff", "km", "kg", "mph", "percent", "dollars", "euros", "feet",
        "cattle", "sheep", "fish", "aircraft", "hundred", "thousand", "million", "billion", "trillion", "meters", "square", "cubic", "votes", "points", "miles", "tons", "barrels", "soldiers", "troops",
    }.ToFrozenSet();

    /// <summary>The dates in order; ranges never overlap.</summary>
    public static IReadOnlyList<DateMention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(text, Tokens.Split(text));
    }

    internal static IReadOnlyList<DateMention> Find(string text, List<Token> tokens)
    {
        var dates = new List<DateMention>();
        string? weekday = null;
        var weekdayAt = -1;
        var at = 0;
        while (at < tokens.Count)
        {
            if (tokens[at].Key.Length >= 6 && Months.TryParseWeekday(tokens[at].Key, out var name))
            {
                dates.Add(new DateMention(tokens[at].Range, null, null, null) { Weekday = name });
                (weekday, weekdayAt) = (name, at++);
                continue;
            }

            if (!TryReadIso(text, tokens, at, out var found) && !TryReadMonth(text, tokens, at, out found) && !TryReadYear(text, tokens, at, out found))
            {
                at++;
                continue;
            }

            var joinsWeekday = weekdayAt == at - 1 && weekday is not null && found.Day is not null && tokens[at].Gap != TokenGap.Sentence;
            if (joinsWeekday)
            {
                dates.RemoveAt(dates.Count - 1);
                at = weekdayAt;
            }

            var range = new TextRange(tokens[at].Range.Start, tokens[found.Next - 1].Range.End);
            dates.Add(new DateMention(range, found.Year, found.Month, found.Day) { Weekday = joinsWeekday ? weekday : null });
            weekday = null;
            at = found.Next;
        }

        return dates;
    }

    /// <summary>2009-04-17, and 17/04/2009 or 04/17/2009 where only one order is possible.</summary>
    private static bool TryReadIso(string text, List<Token> tokens, int at, out Found found)
    {
        found = default;
        if (at + 2 >= tokens.Count || Digits(tokens[at]) is not { } a || Digits(tokens[at + 1]) is not { } b || Digits(tokens[at + 2]) is not { } c)
        {
            return false;
        }

        if (Between(text, tokens, at) is '-' or '/' && Between(text, tokens, at + 1) == Between(text, tokens, at))
        {
            if (tokens[at].Text.Length == 4 && tokens[at + 1].Text.Length == 2 && tokens[at + 2].Text.Length == 2 && IsDate(a, b, c))
            {
                found = new Found(a, b, c, at + 3);
            }
            else if (tokens[at + 2].Text.Length == 4 && b > 12 && IsDate(c, a, b))
            {
                found = new Found(c, a, b, at + 3);
            }
            else if (tokens[at + 2].Text.Length == 4 && (a > 12 || a == b) && IsDate(c, b, a))
            {
                found = new Found(c, b, a, at + 3);
            }
        }

        return found.Next > 0;
    }

    /// <summary>A month with the day before or after it and the year after it, each optional.</summary>
    private static bool TryReadMonth(string text, List<Token> tokens, int at, out Found found)
    {
        found = default;
        int? day = null;
        var next = at;
        if (DayAt(tokens, at) is { } before)
        {
            next = at + 1;
            next += next < tokens.Count && tokens[next].Key == "of" ? 1 : 0;
            day = before;
        }

        if (next >= tokens.Count || (next > at && !tokens[next].Adjoins) || !Months.TryRead(text, tokens, next, out var month))
        {
            return false;
        }

        next++;
        if (day is null && next < tokens.Count && tokens[next].Gap is TokenGap.Space && DayAt(tokens, next) is { } after && IsDay(after, month) && !Counts(text, tokens, next))
        {
            day = after;
            next++;
        }
        else if (day is { } known && !IsDay(known, month))
        {
            return false;
        }

        int? year = null;
        var yearAt = next < tokens.Count && tokens[next].Key == "of" ? next + 1 : next;
        if (yearAt < tokens.Count && tokens[yearAt].Gap is TokenGap.Space or TokenGap.Punctuation or TokenGap.Hyphen && IsYear(tokens[yearAt]) is { } value && !Counts(text, tokens, yearAt))
        {
            year = value;
            next = yearAt + 1;
        }

        found = new Found(year, month, day, next);
        return true;
    }

    private static bool TryReadYear(string text, List<Token> tokens, int at, out Found found)
    {
        found = default;
        if (IsYear(tokens[at]) is not { } year || HasSign(text, tokens[at].Range))
        {
            return false;
        }

        var hasCue = at > 0 && tokens[at].Adjoins && YearCues.Contains(tokens[at - 1].Key);
        if (Counts(text, tokens, at, hasCue || IsLikelyYear(year)) || (year < 1500 && !hasCue))
        {
            return false;
        }

        found = new Found(year, null, null, at + 1);
        return true;
    }

    /// <summary>Counts are written round or with a comma; four plain digits near our time are nearly always a year.</summary>
    private static bool IsLikelyYear(int year) => year is > 1900 and < 2050 && year % 100 != 0;

    /// <summary>Whether what follows a number shows that it counts something.</summary>
    private static bool Counts(string text, List<Token> tokens, int at, bool onlyUnits = false)
    {
        var end = tokens[at].Range.End;
        if (end < text.Length && (text[end] == '%' || (end + 1 < text.Length && text[end] == ' ' && text[end + 1] == '%')))
        {
            return true;
        }

        for (var i = at + 1; i < tokens.Count && i <= at + 2 && tokens[i].Adjoins; i++)
        {
            var key = tokens[i].Key;
            if (Counted.Contains(key))
            {
                return true;
            }

            if (onlyUnits || StopWords.Contains(key) || tokens[i].IsNumeric || tokens[i].Text.AsSpan().ContainsAny('\'', '\u2019'))
            {
                return false;
            }

            if (key.Length > 3 && key[^1] == 's' && key[^2] is not ('s' or 'u' or 'i') && !Months.TryParseWeekday(key, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSign(string text, TextRange range) =>
        (range.Start > 0 && text[range.Start - 1] is '$' or '€' or '£' or '¥' or '₹' or '#') && range.Start > 0;

    private static char Between(string text, List<Token> tokens, int at) =>
        tokens[at + 1].Range.Start - tokens[at].Range.End == 1 ? text[tokens[at].Range.End] : '\0';

    private static int? Digits(Token token) =>
        token.Text.Length <= 4 && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int? IsYear(Token token) => token.Text.Length == 4 && Digits(token) is { } year and >= 1000 and < 2200 ? year : null;

    private static int? DayAt(List<Token> tokens, int at)
    {
        var text = tokens[at].Text;
        if (!tokens[at].IsNumeric || text.Length > 4)
        {
            return null;
        }

        var isOrdinal = text.Length > 2 && text[^2..].ToLowerInvariant() is "st" or "nd" or "rd" or "th";
        var digits = isOrdinal ? text[..^2] : text;
        return digits.Length <= 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    /// <summary>Whether the month has such a day; February has 29.</summary>
    private static bool IsDay(int day, int month) => day <= DateTime.DaysInMonth(2000, month);

    private static bool IsDate(int year, int month, int day) =>
        year is >= 1000 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private readonly record struct Found(int? Year, int? Month, int? Day, int Next);
}
