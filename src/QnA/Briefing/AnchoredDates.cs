using System.Globalization;
using System.Text.RegularExpressions;
using QnA.Language;
using QnA.Questions;

namespace QnA.Briefing;

/// <summary>
/// Works out what a sentence leaves to the day on which its article was published: the year of "3 July", the day of "on
/// Friday", the month of "last month". Only for articles whose day of publication is known for certain.
/// </summary>
internal static partial class AnchoredDates
{
    /// <summary>
    /// A date without a year, or a weekday: in a sentence about the past the nearest one before the day of publication (that day
    /// included), in one that looks ahead the nearest after it. Null when the mention gives a year already, or stands in a
    /// quotation, or the sentence looks both ways or neither: then it could be either.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="date">A date in it.</param>
    /// <param name="published">When the article was published.</param>
    public static BriefDate? Complete(string sentence, DateMention date, DateOnly published)
    {
        var own = WithoutQuotations(sentence);
        var isAhead = Ahead.IsMatch(own);
        if (date.Year is not null || date.Range.Of(own) != date.Range.Of(sentence) || isAhead == LooksBack(own))
        {
            return null;
        }

        var printed = date.Range.Of(sentence);
        if (date.Month is { } month)
        {
            return Years(published, isAhead)
                .Where(year => date.Day is not { } d || d <= DateTime.DaysInMonth(year, month))
                .Where(year => IsOnSide(year, month, date.Day, published, isAhead))
                .Select(year => new BriefDate(printed, year, month, date.Day) { Anchored = true })
                .FirstOrDefault();
        }

        var step = isAhead ? 1 : -1;
        for (var day = published; Math.Abs(day.DayNumber - published.DayNumber) < 7; day = day.AddDays(step))
        {
            if (day.DayOfWeek.ToString().Equals(date.Weekday, StringComparison.OrdinalIgnoreCase))
            {
                return On(printed, day);
            }
        }

        return null;
    }

    /// <summary>The times told by their distance: "yesterday", "last month", "two years ago". Weeks span months and are left out.</summary>
    public static IEnumerable<BriefDate> Relative(string sentence, DateOnly published)
    {
        foreach (Match match in Distance.Matches(WithoutQuotations(sentence)))
        {
            var count = NumberOf(match.Groups["count"].Value);
            var steps = match.Groups["which"].Value.ToLowerInvariant() switch { "last" => -1, "next" => 1, "this" => 0, _ => -count };
            yield return match.Groups["unit"].Value.ToLowerInvariant().TrimEnd('s') switch
            {
                "today" => On(match.Value, published),
                "yesterday" => On(match.Value, published.AddDays(-1)),
                "tomorrow" => On(match.Value, published.AddDays(1)),
                "day" => On(match.Value, published.AddDays(steps)),
                "month" => new BriefDate(match.Value, published.AddMonths(steps).Year, published.AddMonths(steps).Month, null) { Anchored = true },
                _ => new BriefDate(match.Value, published.Year + steps, null, null) { Anchored = true },
            };
        }
    }

    /// <summary>The sentence with a space for each character of a quotation: what a speaker calls tomorrow depends on when he spoke.</summary>
    private static string WithoutQuotations(string sentence) => Quotation.Replace(sentence, m => new string(' ', m.Length));

    private static bool LooksBack(string sentence) =>
        Words.Split(sentence).Select(w => w.Text.ToLowerInvariant()).Any(w => w is "was" or "were" or "has" or "have" || Grammar.IsPastVerb(w));

    private static BriefDate On(string printed, DateOnly day) => new(printed, day.Year, day.Month, day.Day) { Anchored = true };

    private static IEnumerable<int> Years(DateOnly published, bool isAhead) =>
        isAhead ? [published.Year, published.Year + 1] : [published.Year, published.Year - 1];

    private static bool IsOnSide(int year, int month, int? day, DateOnly published, bool isAhead)
    {
        var distance = (year * 12 + month - published.Year * 12 - published.Month) * 31 + (day is { } d ? d - published.Day : 0);
        return isAhead ? distance >= 0 : distance <= 0;
    }

    private static int NumberOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : Quantities.Find($"{word} days") is [{ } quantity] ? (int)quantity.Value
        : 1;

    [GeneratedRegex(@"“[^”]*(?:”|$)|""[^""]*(?:""|$)")]
    private static partial Regex Quotation { get; }

    [GeneratedRegex(@"\b(?:will|shall|won['’]t|next|upcoming|(?:is|are) (?:to|due|scheduled))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ahead { get; }

    [GeneratedRegex(@"\b(?:(?<unit>today|yesterday|tomorrow)|(?<which>last|this|next)\s+(?<unit>month|year)|(?<count>\d{1,2}|a|an|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?<unit>days?|months?|years?)\s+ago)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Distance { get; }
}
