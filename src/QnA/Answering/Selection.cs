using QnA.Grounding;

namespace QnA.Answering;

/// <summary>What was chosen to answer one question.</summary>
public sealed record Selection
{
    /// <summary>Nothing answers.</summary>
    public static Selection None(string why) => new() { Groups = [], Decision = why };

    /// <summary>The sentences, in the order in which they are shown; empty for a refusal.</summary>
    public required IReadOnlyList<EvidenceGroup> Groups { get; init; }

    /// <summary>The evidence whose spans make the short answer, best first; those that agree stand together.</summary>
    public IReadOnlyList<IReadOnlyList<Evidence>> ShortAnswers { get; init; } = [];

    /// <summary>Evidence that gives different values for the same thing.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>A line of the program's own before the sentences; it states no fact of an article.</summary>
    public string? Remark { get; init; }

    /// <summary>The rule that decided, in words.</summary>
    public required string Decision { get; init; }
}

/// <summary>Different values for the same thing.</summary>
/// <param name="About">What they differ on.</param>
/// <param name="Sides">One piece of evidence a side, at least two.</param>
public sealed record Disagreement(string About, IReadOnlyList<Evidence> Sides);
