using QnA.Articles;

namespace QnA.Indexing;

/// <summary>An indexed article without its text.</summary>
public sealed record ArticleSummary
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required DateOnly? Published { get; init; }

    public required string? Source { get; init; }

    /// <summary>SHA-256 of the file's bytes when it was indexed, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Number of sentences of each kind that occurs.</summary>
    public required IReadOnlyDictionary<SentenceKind, int> Sentences { get; init; }
}
