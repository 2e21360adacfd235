using QnA.Articles;
using QnA.Language;

namespace QnA.Briefing;

/// <summary>Puts dated statements in order.</summary>
internal static class Timeline
{
    /// <summary>
    /// The statements that print at least a month or a year: first those whose earliest date has a year, in order of time, then
    /// the others, in the order of their articles. A month without a year cannot be placed among years without guessing, so it is not.
    /// </summary>
    public static IReadOnlyList<(Statement Statement, IReadOnlyList<BriefDate> Dates)> Order(IEnumerable<Statement> statements) =>
        [.. statements
            .Where(s => s.Sentence.Kind is SentenceKind.Body or SentenceKind.Bullet)
            .Select(s => (Statement: s, Dates: DatesOf(s)))
            .Where(s => s.Dates.Count > 0)
            .OrderBy(s => Earliest(s.Dates) is null)
            .ThenBy(s => Earliest(s.Dates) ?? default)
            .ThenBy(s => s.Statement.Article.Id, StringComparer.Ordinal)
            .ThenBy(s => s.Statement.Sentence.Index)];

    private static IReadOnlyList<BriefDate> DatesOf(Statement statement) =>
        [.. Dates.Find(statement.Text)
            .Where(d => d.Year is not null || d.Month is not null)
            .Select(d => new BriefDate(d.Range.Of(statement.Text), d.Year, d.Month, d.Day))];

    /// <summary>The earliest date with a year, an unknown month or day counting as before the first; null when no date has a year.</summary>
    private static (int Year, int Month, int Day)? Earliest(IReadOnlyList<BriefDate> dates) =>
        dates.Where(d => d.Year is not null).Select(d => ((int, int, int)?)(d.Year!.Value, d.Month ?? 0, d.Day ?? 0)).Min();
}
