using System.Text.Json.Serialization;

namespace QnA.Evaluation.DataSets;

/// <summary>A question, or one turn of a conversation, with what a right answer holds. <c>eval/README.md</c> has the rules of labelling.</summary>
public sealed record LabelledQuestion
{
    /// <summary>The kind of a greeting: right is status <c>smalltalk</c>, without citations.</summary>
    public const string Smalltalk = "smalltalk";

    /// <summary>Unique within the data set; never used again for another question.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of question it is, for figures by kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The question as it is typed.</summary>
    public required string Question { get; init; }

    /// <summary>Whether the articles answer it; if not, refusing is right.</summary>
    [JsonRequired] // else its absence would be read as false
    public bool Answerable { get; init; } = true;

    /// <summary><c>tune</c> or <c>held_out</c>; null where a set is not divided, and in turns, whose conversation has it.</summary>
    public string? Split { get; init; }

    // Generated JSON code sets members that a line lacks to null, past their initial values; so these turn null into none.

    /// <summary>The facts of the answer.</summary>
    public IReadOnlyList<Nugget> Nuggets { get; init => field = value ?? []; } = [];

    /// <summary>Every passage that states one of them.</summary>
    public IReadOnlyList<EvidenceLabel> Evidence { get; init => field = value ?? []; } = [];

    /// <summary>The disagreement to be shown.</summary>
    public ConflictLabel? Conflict { get; init; }

    /// <summary>What contradicts the premise of a question that cannot be answered; showing it is right as well.</summary>
    public IReadOnlyList<EvidenceLabel> Contradiction { get; init => field = value ?? []; } = [];

    /// <summary>What the articles lack of what is asked; right is status <c>partial</c>.</summary>
    public IReadOnlyList<string> Partial { get; init => field = value ?? []; } = [];

    /// <summary>For people.</summary>
    public string? Note { get; init; }

    /// <summary>In a turn: how it has to be understood, in one of several possible wordings.</summary>
    public string? Standalone { get; init; }

    /// <summary>In a turn: the phrases that must come from earlier turns; empty when nothing may be carried over.</summary>
    public IReadOnlyList<string>? Carried { get; init; }

    /// <summary>Ids of the only articles to ask; null for all.</summary>
    public IReadOnlyList<string>? Within { get; init; }

    /// <summary>Short answers, any of which is right (SQuAD); null where the set has none.</summary>
    public IReadOnlyList<string>? Answers { get; init; }
}
