namespace QnA.Evaluation.DataSets;

/// <summary>Questions asked one after the other; a question that stands alone is a conversation of one turn.</summary>
public sealed record LabelledConversation
{
    /// <summary>Unique within the data set.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of conversation it is.</summary>
    public required string Kind { get; init; }

    /// <summary><c>tune</c> or <c>held_out</c>; null where a set is not divided.</summary>
    public string? Split { get; init; }

    /// <summary>The turns, first to last.</summary>
    public required IReadOnlyList<LabelledQuestion> Turns { get; init; }

    /// <summary>For people.</summary>
    public string? Note { get; init; }

    /// <summary>The conversation that consists of one question.</summary>
    public static LabelledConversation Of(LabelledQuestion question) =>
        new() { Id = question.Id, Kind = question.Kind, Split = question.Split, Turns = [question] };
}
