using QnA.Articles;

namespace QnA.Indexing;

/// <summary>Which part of the index a search may see.</summary>
public sealed record SearchFilter
{
    /// <summary>Everything that may be cited.</summary>
    public static SearchFilter Citable { get; } = new();

    /// <summary>Ids of the only articles to search; null for all.</summary>
    public IReadOnlyCollection<string>? Files { get; init; }

    /// <summary>Kinds of sentence to search. Page furniture is left out unless named.</summary>
    public IReadOnlyCollection<SentenceKind> Kinds { get; init; } =
        [SentenceKind.Title, SentenceKind.Body, SentenceKind.Bullet, SentenceKind.Caption, SentenceKind.Comment];
}
