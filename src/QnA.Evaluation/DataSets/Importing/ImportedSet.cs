namespace QnA.Evaluation.DataSets.Importing;

/// <summary>A data set of another format in this project's own, before it is written.</summary>
public sealed record ImportedSet
{
    /// <summary>Name of the set.</summary>
    public required string Name { get; init; }

    /// <summary>What it was made of, for a reader.</summary>
    public required string Origin { get; init; }

    /// <summary>The articles, made one by one as they are written.</summary>
    public IEnumerable<ImportedArticle> Articles { get; init; } = [];

    /// <summary>A folder of articles that is there already, instead of <see cref="Articles"/>; null for none.</summary>
    public string? ArticlesFolder { get; init; }

    /// <summary>The questions.</summary>
    public IReadOnlyList<LabelledQuestion> Questions { get; init; } = [];

    /// <summary>The conversations.</summary>
    public IReadOnlyList<LabelledConversation> Conversations { get; init; } = [];

    /// <summary>The queries.</summary>
    public IReadOnlyList<LabelledQuery> Queries { get; init; } = [];

    /// <summary>The claims.</summary>
    public IReadOnlyList<LabelledClaim> Claims { get; init; } = [];

    /// <summary>What was left out and why, a sentence each.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
