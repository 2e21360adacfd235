using QnA.Articles.Blocks;
using QnA.Articles.Kinds;

namespace QnA.Articles;

/// <summary>Finds the day of publication that a text states about itself, if it does so without contradiction.</summary>
internal static class PublicationDate
{
    private static readonly string[] Keys = ["date", "published", "publishdate", "pubdate", "date_published", "published_at", "datepublished"];

    /// <summary>
    /// The day in the front matter, else the one that labelled lines of the article's own part and dates standing alone
    /// between headline and first paragraph agree on; null when there is none or they differ.
    /// </summary>
    public static DateOnly? In(FrontMatter frontMatter, Page page)
    {
        foreach (var key in Keys)
        {
            if (frontMatter.Values.TryGetValue(key, out var value))
                return DateLine.Read(value);
        }

        var days = new HashSet<DateOnly>();
        var belowHeadline = false;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var facts = page.Blocks[i];
            if (!page.Furniture[i])
            {
                belowHeadline = !facts.IsTerminated && (belowHeadline || i == page.Headline);
                continue;
            }

            if (page.Sections[i] == PageSection.Article && DateLine.Is(facts.Text)
                && (DateLine.Labelled(facts.Text) ?? (belowHeadline ? DateLine.Read(facts.Text) : null)) is { } day)
            {
                days.Add(day);
            }
        }

        return days.Count == 1 ? days.Single() : null;
    }
}
