using System.Text.RegularExpressions;
using QnA.Answering.Topics;
using QnA.Articles;
using QnA.Language;

namespace QnA.Briefing;

/// <summary>Puts dated statements in order.</summary>
internal static partial class Timeline
{
    /// <summary>
    /// The points that print at least a month or a year, each told by the statement that dates it most exactly, with the others:
    /// first those whose earliest date has a year, printed or worked out from the day of publication, in order of time; then the
    /// others, in the order of their articles. A month without a year cannot be placed among years without guessing, so it is not.
    /// </summary>
    public static IReadOnlyList<(IReadOnlyList<Statement> Statements, IReadOnlyList<BriefDate> Dates)> Order(IEnumerable<Cluster> clusters) =>
        [.. clusters
            .Select(Dated)
            .OfType<(IReadOnlyList<Statement> Statements, IReadOnlyList<BriefDate> Dates)>()
            .OrderBy(e => Earliest(e.Dates) is null)
            .ThenBy(e => Earliest(e.Dates) ?? default)
            .ThenBy(e => e.Statements[0].Article.Id, StringComparer.Ordinal)
            .ThenBy(e => e.Statements[0].Sentence.Index)];

    /// <summary>
    /// The dates that a text prints. Without a day of publication weekdays and "last month" are no dates, and a month has no year;
    /// with one they are worked out.
    /// </summary>
    public static IReadOnlyList<BriefDate> DatesOf(string text, DateOnly? published = null) =>
    [
        .. Dates.Find(text)
            .Select(d => published is { } day && AnchoredDates.Complete(text, d, day) is { } complete ? complete : new BriefDate(d.Range.Of(text), d.Year, d.Month, d.Day))
            .Where(d => d.Year is not null || d.Month is not null)
            .Select(d => d with { Printed = PartOfYear.Match(text[..text.IndexOf(d.Printed, StringComparison.Ordinal)]).Value + d.Printed }),
        .. published is { } known ? AnchoredDates.Relative(text, known) : [],
    ];

    private static (IReadOnlyList<Statement>, IReadOnlyList<BriefDate>)? Dated(Cluster cluster)
    {
        var dated = cluster.All
            .Where(s => s.Sentence.Kind is SentenceKind.Body or SentenceKind.Bullet)
            .Select(s => (Statement: s, Dates: DatesOf(s.Text, s.Article.Published)))
            .Where(s => s.Dates.Count > 0)
            .OrderByDescending(s => s.Dates.Max(Parts))
            .ToList();
        return dated.Count == 0 ? null : ([.. dated.Select(d => d.Statement)], dated[0].Dates);
    }

    private static int Parts(BriefDate date) => (date.Year is null ? 0 : 1) + (date.Month is null ? 0 : 1) + (date.Day is null ? 0 : 1);

    /// <summary>The earliest date with a year, an unknown month or day counting as before the first; null when no date has a year.</summary>
    private static (int Year, int Month, int Day)? Earliest(IReadOnlyList<BriefDate> dates) =>
        dates.Where(d => d.Year is not null).Select(d => ((int, int, int)?)(d.Year!.Value, d.Month ?? 0, d.Day ?? 0)).Min();

    // "the spring of 2030", "early 2030", "by the end of May"
    [GeneratedRegex(@"(?:\b(?:early|mid|late)[ -]|\b(?:spring|summer|autumn|fall|winter|beginning|start|middle|end)(?: of|,)? )$", RegexOptions.IgnoreCase)]
    private static partial Regex PartOfYear { get; }
}
