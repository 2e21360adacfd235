namespace QnA.Evaluation.Runs;

/// <summary>One change in one sentence of one article.</summary>
public sealed record Mutation
{
    /// <summary>What is changed.</summary>
    public required MutationKind Kind { get; init; }

    /// <summary>Id of the article.</summary>
    public required string File { get; init; }

    /// <summary>First character that is replaced, in UTF-16 code units of the article as it was.</summary>
    public required int Start { get; init; }

    /// <summary>The characters that are replaced; empty where something is inserted.</summary>
    public required string Old { get; init; }

    /// <summary>The characters that take their place; empty where something is removed.</summary>
    public required string New { get; init; }

    /// <summary>First character of the sentence.</summary>
    public required int SentenceStart { get; init; }

    /// <summary>The sentence as it was.</summary>
    public required string SentenceBefore { get; init; }

    /// <summary>The sentence as it is then.</summary>
    public required string SentenceAfter { get; init; }

    /// <summary>The article with the change.</summary>
    public string ApplyTo(string text) => string.Concat(text.AsSpan(0, Start), New, text.AsSpan(Start + Old.Length));
}
