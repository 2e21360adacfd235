using QnA.Language;

namespace QnA.Questions;

/// <summary>A question that stands on its own, and what its words say about the answer wanted.</summary>
public sealed record AnalyzedQuestion
{
    /// <summary>The question.</summary>
    public required string Text { get; init; }

    /// <summary>The form of answer asked for.</summary>
    public required QuestionShape Shape { get; init; }

    /// <summary>The kind of short answer asked for.</summary>
    public AnswerType Expected { get; init; } = AnswerType.Any;

    /// <summary>Key of the noun that is counted or listed ("weapon", "day"), or null.</summary>
    public string? HeadNoun { get; init; }

    /// <summary>The content terms, in order, each key once.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }
}
