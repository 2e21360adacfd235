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

    /// <summary>How fine the short answer must be.</summary>
    public AnswerGrain Grain { get; init; }

    /// <summary>The noun that is counted, listed or asked for, in lower case as typed ("trains", "days"), or null.</summary>
    public string? HeadNoun { get; init; }

    /// <summary>The key of <see cref="HeadNoun"/>, by which it is found in a text.</summary>
    public string? HeadKey => HeadNoun is null ? null : Stemmer.Stem(Words.Key(HeadNoun));

    /// <summary>Whether an overview is asked for; <see cref="Text"/> and <see cref="Terms"/> are then those of its subject.</summary>
    public bool IsOverview { get; init; }

    /// <summary>The content terms, in order, each key once.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>How many of the terms are names, countries or numbers.</summary>
    public int Names => Terms.Count(t => t.Kind != TermKind.Word);
}
