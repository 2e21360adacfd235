using QnA.Articles;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Reports.Content;

/// <summary>The articles for the page: those that are pointed into, whole where they are few enough.</summary>
internal static class ArticleViews
{
    /// <summary>Most characters of articles that are put into the page whole.</summary>
    public const int MostCharacters = 3_000_000;

    /// <summary>Characters before and after a range that are kept where the articles are too long.</summary>
    public const int Around = 1_200;

    public static IReadOnlyList<ArticleView> Of(IEnumerable<ArticleCopy> articles, IEnumerable<PassageView> ranges, int most = MostCharacters)
    {
        var byFile = ranges.ToLookup(r => r.File, StringComparer.Ordinal);
        var needed = articles.Where(a => byFile.Contains(a.Id)).ToList();
        var whole = needed.Sum(a => (long)a.Text.Length) <= most;
        return [.. needed.Select(a => View(a, whole ? [(0, a.Text.Length)] : Windows(a.Text, byFile[a.Id])))];
    }

    private static ArticleView View(ArticleCopy article, IReadOnlyList<(int Start, int End)> windows)
    {
        var kinds = article.Sentences
            .Where(s => s.Kind != SentenceKind.Body && windows.Any(w => s.Start < w.End && w.Start < s.End))
            .Select(s => new SentenceView(s.Start, s.End, s.Kind.ToString().ToLowerInvariant()));
        return new(article.Id, article.Title, article.Text.Length, [.. Parts(article.Text, windows)], [.. kinds]);
    }

    private static IEnumerable<PartView> Parts(string text, IReadOnlyList<(int Start, int End)> windows)
    {
        var (line, counted) = (1, 0);
        foreach (var (start, end) in windows)
        {
            line += text.AsSpan(counted, start - counted).Count('\n');
            counted = start;
            yield return new(start, line, text[start..end]);
        }
    }

    // Ranges of a damaged run may lie outside of the article: what there is of them is shown.
    private static List<(int Start, int End)> Windows(string text, IEnumerable<PassageView> ranges)
    {
        var windows = new List<(int Start, int End)>();
        foreach (var range in ranges.OrderBy(r => r.Start))
        {
            var start = (int)Math.Clamp((long)range.Start - Around, 0, text.Length);
            var end = (int)Math.Clamp((long)range.End + Around, start, text.Length);
            if (windows.Count > 0 && start <= windows[^1].End)
            {
                windows[^1] = (windows[^1].Start, Math.Max(windows[^1].End, end));
            }
            else if (start < end)
            {
                windows.Add((start, end));
            }
        }

        return windows;
    }
}
