using QnA.Articles;

namespace QnA.Web.Api;

/// <summary>Cuts what may be shown of an article round a quote.</summary>
internal static class Excerpts
{
    /// <summary>Longest quote that is shown whole, in characters: no request gets an article by asking for all of it.</summary>
    internal const int LongestQuote = 2_000;

    /// <summary>The quote with so many characters before and after it, cut between words.</summary>
    /// <param name="article">The article.</param>
    /// <param name="start">First character of the quote; anything outside the text is moved into it.</param>
    /// <param name="end">The character after its last one.</param>
    /// <param name="around">Characters before and after.</param>
    public static Excerpt Round(Article article, int start, int end, int around)
    {
        var text = article.Text;
        start = Math.Clamp(start, 0, text.Length);
        end = Math.Clamp(end, start, Math.Min(text.Length, start + LongestQuote));
        var (from, to) = (Math.Max(0, start - around), Math.Min(text.Length, end + around));
        while (from > 0 && from < start && !char.IsWhiteSpace(text[from - 1]))
        {
            from++;
        }

        while (to < text.Length && to > end && !char.IsWhiteSpace(text[to]))
        {
            to--;
        }

        return new Excerpt(from, to, TextLines.NumberAt(text, from), text[from..to]);
    }
}
