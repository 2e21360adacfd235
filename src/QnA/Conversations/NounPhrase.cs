using QnA.Inference;

namespace QnA.Conversations;

/// <summary>A phrase of a question that names something a later question may refer to.</summary>
internal sealed record NounPhrase
{
    /// <summary>Where it stands, determiner and question word included.</summary>
    public required TextRange Range { get; init; }

    /// <summary>As it can be put into another question: "which trains" is "the trains"; names have no article of their own.</summary>
    public required string Text { get; init; }

    /// <summary>Its last word, in lower case.</summary>
    public required string Head { get; init; }

    /// <summary>What it names.</summary>
    public required Referent Kind { get; init; }

    /// <summary>Whether "they" would stand for it.</summary>
    public required bool IsPlural { get; init; }

    /// <summary>The preposition before it, in lower case; null when it has none.</summary>
    public string? Preposition { get; init; }

    /// <summary>Whether a question word belongs to it ("which trains", "how many trains"): the question asks for it.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Whether it has a determiner that says it is known: "the", "this", "its".</summary>
    public bool IsDefinite { get; init; }

    /// <summary>Whether it is a verb with its object: "building the bridge".</summary>
    public bool IsGerund { get; init; }

    /// <summary>Whether a possessive ending follows: "the treaty's".</summary>
    public bool IsPossessive { get; init; }
}
