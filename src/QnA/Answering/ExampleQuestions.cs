using QnA.Indexing;

namespace QnA.Answering;

/// <summary>Questions to begin with, made from the titles of the articles; each can be answered.</summary>
internal static class ExampleQuestions
{
    /// <summary>Names that make questions about whole titles, which are long, unnecessary.</summary>
    private const int EnoughNames = 3;

    /// <summary>About the names that several titles have, those of the most titles first; where these are few, then about each title.</summary>
    public static IEnumerable<string> From(ArticleIndex index)
    {
        var titles = index.Articles.Select(a => a.Title).ToList();
        var names = titles
            .SelectMany(title => AskableName.In(title).DistinctBy(n => n.Text, StringComparer.OrdinalIgnoreCase))
            .GroupBy(n => n.Text, StringComparer.OrdinalIgnoreCase)
            .Where(n => n.Count() > 1)
            .OrderByDescending(n => n.Count()) // stable: those of the first titles first among equals
            .Select(n => n.First())
            .Where(n => n.IsKnownTo(index))
            .Select(n => n.Question)
            .ToList();
        return names.Count >= EnoughNames ? names : names.Concat(From(titles));
    }

    /// <summary>One question a title, every title once.</summary>
    public static IEnumerable<string> From(IEnumerable<string> titles) => titles.Distinct().Select(title => $"What do the articles say about “{title}”?");
}
