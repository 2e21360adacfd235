namespace QnA.Web.Pages;

/// <summary>What the page must know before the first question, <c>GET /api/page</c>.</summary>
internal sealed record PageSettings
{
    /// <summary>Name of the page.</summary>
    public required string Title { get; init; }

    /// <summary>Number of articles.</summary>
    public required int Articles { get; init; }

    /// <summary>Number of sentences that can be cited.</summary>
    public required int Sentences { get; init; }

    /// <summary>Questions to begin with, at most four.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>Whether only the surroundings of a quote are shown.</summary>
    public required bool ExcerptsOnly { get; init; }

    /// <summary>Most characters in a question, in UTF-16 code units.</summary>
    public required int MaxQuestionLength { get; init; }

    /// <summary>Name of the language model that words the answers; null for none.</summary>
    public required string? Model { get; init; }
}
