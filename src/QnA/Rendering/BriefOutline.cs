using System.Globalization;
using QnA.Answering;
using QnA.Answering.Topics;
using QnA.Briefing;

namespace QnA.Rendering;

/// <summary>
/// Lays a brief out in sections that every form shares. A sentence is printed in full once; where another section needs it
/// again, it is cut short there or only pointed at.
/// </summary>
public static class BriefOutline
{
    /// <summary>Length in characters to which a sentence is cut that stands in full elsewhere.</summary>
    private const int Again = 90;

    /// <summary>The label of a line that goes on with the item above.</summary>
    public const string Continued = "   ";

    /// <summary>The sections in order; those with nothing in them are left out.</summary>
    public static IReadOnlyList<BriefSection> Of(Brief brief)
    {
        var printed = new HashSet<int>();
        return [.. Points(brief, printed), .. Disagreements(brief, printed), .. Timeline(brief, printed), .. Agreements(brief, printed), .. StandAlone(brief, printed)];
    }

    /// <summary>What is cited but printed nowhere: other wordings of a point.</summary>
    public static IReadOnlySet<int> Unprinted(Brief brief)
    {
        var printed = Of(brief).SelectMany(s => s.Items).Where(i => i.Text.Length > 0).Select(i => i.Marks.FirstOrDefault()).ToHashSet();
        return brief.Citations.Select(c => c.Number ?? 0).Where(n => !printed.Contains(n)).ToHashSet();
    }

    private static IEnumerable<BriefSection> Points(Brief brief, HashSet<int> printed) => Section(
        "Main points",
        [.. brief.Points.SelectMany(p => p.Sentences.Select((s, i) => Full(s, i == 0 ? $"{p.Number}." : Continued, printed)))]);

    private static IEnumerable<BriefSection> Disagreements(Brief brief, HashSet<int> printed)
    {
        if (brief.Disagreements.Count == 0)
        {
            yield break;
        }

        yield return new BriefSection("Where the articles disagree", 1, []);
        foreach (var disagreement in brief.Disagreements)
        {
            var heading = disagreement.Kind == DisagreementKind.Denial ? $"Stated and denied: {disagreement.About}" : $"Different values: {disagreement.About}";
            yield return new BriefSection(heading, 2, [.. disagreement.Sides.Select(s => OnceInFull(s.Sentence, "", printed))]);
        }
    }

    private static IEnumerable<BriefSection> Timeline(Brief brief, HashSet<int> printed) =>
    [
        .. Section("Timeline", [.. brief.Timeline.Where(HasYear).Select(e => OnceInFull(e.Sentence, Label(e), printed))]),
        .. Section("Dated without a year, as printed", [.. brief.Timeline.Where(e => !HasYear(e)).Select(e => OnceInFull(e.Sentence, Label(e), printed))]),
    ];

    private static IEnumerable<BriefSection> Agreements(Brief brief, HashSet<int> printed)
    {
        var items = brief.Agreements.Where(a => !printed.Contains(a.Sentence.Citations[0])).Select(a => Full(a.Sentence, "", printed)).ToList();
        var points = brief.Agreements.Where(a => a.Point is not null).Select(a => a.Point!.Value).Order().ToList();
        return Section("Where several articles agree", [.. PointsAbove(points), .. items]);
    }

    private static IEnumerable<BriefSection> StandAlone(Brief brief, HashSet<int> printed)
    {
        var articles = brief.StandAlone
            .Select(a => (a.File, Items: Alone(a, printed)))
            .Where(a => a.Items.Count > 0)
            .ToList();
        if (articles.Count == 0)
        {
            yield break;
        }

        yield return new BriefSection("What only one article says", 1, []);
        foreach (var (file, items) in articles)
        {
            var article = brief.Articles.First(a => a.File == file); // every file cited is among the articles
            yield return new BriefSection(Name(article), 2, items);
        }
    }

    private static List<BriefItem> Alone(BriefArticleStatements article, HashSet<int> printed)
    {
        var points = article.Statements.Where(s => s.Point is not null).Select(s => s.Point!.Value).Order().ToList();
        var items = article.Statements.Where(s => !printed.Contains(s.Sentence.Citations[0])).Select(s => Full(s.Sentence, "", printed)).ToList();
        return [.. PointsAbove(points), .. items];
    }

    /// <summary>Title, file and day of an article.</summary>
    public static string Name(BriefArticle article)
    {
        var day = article.Published?.ToString(", d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";
        return $"{SafeText.Shorten(article.Title, 100)} ({article.File}{day})";
    }

    private static IEnumerable<BriefItem> PointsAbove(List<int> points) => points switch
    {
        [] => [],
        [var only] => [new BriefItem("", $"Point {only} above.", [])],
        _ => [new BriefItem("", $"Points {string.Join(", ", points.SkipLast(1))} and {points[^1]} above.", [])],
    };

    private static IEnumerable<BriefSection> Section(string heading, IReadOnlyList<BriefItem> items) =>
        items.Count == 0 ? [] : [new BriefSection(heading, 1, items)];

    private static BriefItem Full(AnswerSentence sentence, string label, HashSet<int> printed)
    {
        printed.Add(sentence.Citations[0]);
        return new BriefItem(label, sentence.Text, sentence.Citations);
    }

    private static BriefItem OnceInFull(AnswerSentence sentence, string label, HashSet<int> printed) =>
        printed.Contains(sentence.Citations[0])
            ? new BriefItem(label, SafeText.Shorten(sentence.Text, Again), sentence.Citations)
            : Full(sentence, label, printed);

    private static string Label(BriefEvent dated) => string.Join(", ", dated.Dates.Select(Label).Distinct());

    /// <summary>The date as printed; what was worked out from the day of publication stands behind it in brackets.</summary>
    private static string Label(BriefDate date)
    {
        if (!date.Anchored || date.Year is not { } year)
        {
            return date.Printed;
        }

        var month = date.Month is { } m ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m) + " " : "";
        var day = date.Day is { } d ? d.ToString(CultureInfo.InvariantCulture) + " " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{date.Printed} [{day}{month}{year}]");
    }

    private static bool HasYear(BriefEvent dated) => dated.Dates.Any(d => d.Year is not null);
}
