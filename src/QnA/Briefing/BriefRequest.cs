namespace QnA.Briefing;

/// <summary>What a brief is asked about.</summary>
public sealed record BriefRequest
{
    /// <summary>The topic: a few words, or a question such as "what do the articles say about ...".</summary>
    public required string Topic { get; init; }

    /// <summary>Ids of the only articles to use; null for all.</summary>
    public IReadOnlyCollection<string>? Files { get; init; }

    /// <summary>Most main points; null for the usual number.</summary>
    public int? Top { get; init; }
}
