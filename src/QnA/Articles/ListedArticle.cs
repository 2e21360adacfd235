
namespace QnA.Articles;

/// <summary>One line of <c>qna articles</c>.</summary>
public sealed record ListedArticle
{
    public required string File { get; init; }

    public required string Title { get; init; }

    /// <summary>Day of publication where it is known.</summary>
    public DateOnly? Published { get; init; }

    public string? Source { get; init; }

    /// <summary>Number of sentences by the lower-case name of their kind.</summary>
    public required IReadOnlyDictionary<string, int> Sentences { get; init; }

    public static ListedArticle Of(Article article) => new()
    {
        File = article.Id,
        Title = article.Title,
        Published = article.Published,
        Source = article.Source,
        Sentences = article.Sentences
            .GroupBy(s => s.Kind)
            .OrderBy(g => g.Key)
            .ToDictionary(g => g.Key.ToString().ToLowerInvariant(), g => g.Count()),
    };
}
