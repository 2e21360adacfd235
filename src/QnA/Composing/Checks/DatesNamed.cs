using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>Every part of a date in the sentence must stand together in a date of what it cites.</summary>
internal static class DatesNamed
{
    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<ParsedText> cited)
    {
        var known = cited.SelectMany(c => c.Dates).ToList();
        foreach (var date in sentence.Dates.Where(d => !known.Exists(k => Has(k, d))))
        {
            yield return new Objection(ObjectionKind.Date, $"The date \"{date.Range.Of(sentence.Text)}\" is not in the cited sentences.");
        }
    }

    private static bool Has(DateMention known, DateMention named) =>
        (named.Year is null || named.Year == known.Year)
        && (named.Month is null || named.Month == known.Month)
        && (named.Day is null || named.Day == known.Day)
        && (named.Weekday is null || named.Weekday == known.Weekday);
}
