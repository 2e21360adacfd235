using System.Globalization;
using System.Text.RegularExpressions;

namespace QnA.Articles.Kinds;

/// <summary>Lines that give a date, and the dates that leave no doubt: a written month, or year-month-day.</summary>
internal static partial class DateLine
{
    private static readonly string[] Formats =
        ["yyyy-M-d", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy"];

    /// <summary>Whether the line holds nothing but a date or time, a label in front of it at most.</summary>
    public static bool Is(string line) => WholeLine.IsMatch(line) || Relative.IsMatch(line);

    /// <summary>The day after a label such as "Published:", or null. "Updated" is no such label.</summary>
    public static DateOnly? Labelled(string line)
    {
        var label = Label.Match(line);
        return label.Success ? Read(line[label.Length..]) : null;
    }

    /// <summary>The day at the start of a value, possibly behind its weekday, which must be right; else null.</summary>
    public static DateOnly? Read(string value)
    {
        var match = Day.Match(value);
        if (!match.Success)
            return null;

        var plain = Spaces.Replace(Ordinal.Replace(match.Groups["day"].Value, "$1").Replace(",", " ").Replace(".", " "), " ").Trim();
        plain = plain.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        if (!DateOnly.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;

        var weekday = match.Groups["weekday"].Value;
        return weekday.Length == 0 || day.DayOfWeek.ToString().StartsWith(weekday[..3], StringComparison.OrdinalIgnoreCase) ? day : null;
    }

    private const string Month =
        @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";

    private const string DayPattern =
        @"(?:(?<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\.?,?\s+)?(?<day>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+" + Month
        + @",?\s+\d{4}|" + Month + @"\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?!\d)";

    private const string LabelPattern =
        @"(?:(?:first |originally )?(?:published|posted|publication date|date published|published date|date)(?: online)?(?: on| at)?)\s*[:\-–|]?\s*";

    [GeneratedRegex(@"^\s*" + DayPattern, RegexOptions.IgnoreCase)]
    private static partial Regex Day { get; }

    [GeneratedRegex(@"^\W{0,4}" + LabelPattern + @"(?:\*\*|__)?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"^\W{0,4}(?:(?:" + LabelPattern + @"|(?:last )?(?:updated|modified|edited)(?: on| at)?\s*:?\s*))?\W{0,4}(?:" + DayPattern
        + @"|\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s+[a-z]{2,4})?)(?:[\s,|·•–-]*(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?(?:\s*[a-z]{2,4})?)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex WholeLine { get; }

    [GeneratedRegex(@"^(?:(?:posted|published|updated|edited)\s*:?\s*)?(?:an?|\d+)\s+(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago$", RegexOptions.IgnoreCase)]
    private static partial Regex Relative { get; }

    [GeneratedRegex(@"(\d)(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
