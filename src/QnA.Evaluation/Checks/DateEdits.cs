using System.Globalization;
using QnA.Language;

namespace QnA.Evaluation.Checks;

/// <summary>Other weekdays, months and years in the place of those of a sentence.</summary>
internal static class DateEdits
{
    private const int March = 3, May = 5;

    /// <summary>Months and years from the one that is replaced, in the order in which they are tried.</summary>
    private static readonly int[] Steps = [4, 7, 2, 9, 1, 3, 5, 6, 8, 10, 11], Years = [-1, 1, -2, 2, -3, 3];

    public static IEnumerable<SentenceEdit> In(SentenceView sentence) =>
        from date in Dates.Find(sentence.Text)
        from word in sentence.Words
        where date.Range.Contains(word.Range) && !sentence.IsAsked(word.Range)
        let other = Others(date, word).FirstOrDefault(sentence.IsNew)
        where other is not null
        select new SentenceEdit(word.Range, other);

    private static IEnumerable<string> Others(DateMention date, Token word)
    {
        if (date.Weekday is not null && Months.TryParseWeekday(word.Key, out _))
        {
            return OtherWeekdays(word);
        }

        if (date.Month is { } month && Months.TryParse(word.Key, out var named) && named == month)
        {
            return OtherMonths(month, date.Day ?? 1, word);
        }

        return date.Year is { } year && word.Text == year.ToString(CultureInfo.InvariantCulture)
            ? Years.Select(by => (year + by).ToString(CultureInfo.InvariantCulture))
            : [];
    }

    private static IEnumerable<string> OtherWeekdays(Token word)
    {
        var days = Enum.GetNames<DayOfWeek>().Select(d => d.ToLowerInvariant()).ToList();
        var at = days.FindIndex(d => word.Key.StartsWith(d, StringComparison.Ordinal));
        return Enumerable.Range(1, 6)
            .Select(step => days[(at + (2 * step)) % 7])
            .Select(d => SentenceView.WithCaseOf(word.Text, d) + (word.Key.EndsWith("days", StringComparison.Ordinal) ? "s" : ""));
    }

    // Not those whose names are also other words.
    private static IEnumerable<string> OtherMonths(int month, int day, Token word) =>
        from step in Steps
        let other = ((month - 1 + step) % 12) + 1
        where other is not (March or May) && day <= DateTime.DaysInMonth(2001, other)
        let name = Months.Name(other)
        select SentenceView.WithCaseOf(word.Text, word.Text.Length <= 4 && month is not 6 and not 7 ? name[..3] : name);
}
