using QnA.Conversations;

namespace QnA.Answering;

/// <summary>One question with what surrounds it.</summary>
public sealed record AskRequest
{
    /// <summary>The question as it was typed.</summary>
    public required string Question { get; init; }

    /// <summary>Earlier turns of the conversation, oldest first.</summary>
    public IReadOnlyList<Turn> History { get; init; } = [];

    /// <summary>Ids of the only articles to use; null for all.</summary>
    public IReadOnlyCollection<string>? Files { get; init; }

    /// <summary>Most sentences in the answer; null for as many as its shape asks for.</summary>
    public int? Top { get; init; }
}
