namespace QnA.Evaluation.DataSets.Importing;

/// <summary>What an import made.</summary>
public sealed record ImportSummary
{
    /// <summary>Articles written.</summary>
    public required int Articles { get; init; }

    /// <summary>Questions of each kind, turns of conversations not included.</summary>
    public required IReadOnlyDictionary<string, int> Questions { get; init; }

    /// <summary>Conversations.</summary>
    public required int Conversations { get; init; }

    /// <summary>Queries.</summary>
    public required int Queries { get; init; }

    /// <summary>Claims with each label.</summary>
    public required IReadOnlyDictionary<ClaimLabel, int> Claims { get; init; }

    /// <summary>What was left out and why, a sentence each.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    internal static ImportSummary Of(ImportedSet set, int articles) => new()
    {
        Articles = articles,
        Questions = new SortedDictionary<string, int>(set.Questions.CountBy(q => q.Kind).ToDictionary(), StringComparer.Ordinal),
        Conversations = set.Conversations.Count,
        Queries = set.Queries.Count,
        Claims = new SortedDictionary<ClaimLabel, int>(set.Claims.CountBy(c => c.Label).ToDictionary()),
        LeftOut = set.LeftOut,
    };
}
