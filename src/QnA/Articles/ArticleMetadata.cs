namespace QnA.Articles;

/// <summary>What the settings say about one article; each value present overrules what the text says.</summary>
public sealed record ArticleMetadata
{
    /// <summary>Title to show.</summary>
    public string? Title { get; init; }

    /// <summary>Day of publication, in settings as yyyy-MM-dd.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Publisher or address the article comes from.</summary>
    public string? Source { get; init; }
}
