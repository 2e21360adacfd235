using System.Text.Json.Serialization;

namespace QnA.Answering;

/// <summary>
/// What the bot says to one question. Every channel renders this; <c>qna ask --json</c> and <c>POST /api/ask</c> print it.
/// </summary>
/// <remarks>
/// Setters take null for "nothing": the JSON of others may leave members out, and the generated reader of a type with required
/// members then sets them to null.
/// </remarks>
public sealed record Answer
{
    /// <summary>The question as it was asked.</summary>
    public required string Question { get; init; }

    /// <summary>The question as it was understood, earlier turns taken into account.</summary>
    public required string StandaloneQuestion { get; init; }

    /// <summary>The words that earlier turns lent to <see cref="StandaloneQuestion"/>.</summary>
    public IReadOnlyList<string> CarriedOver { get; init => field = value ?? []; } = [];

    /// <summary>How it ended.</summary>
    public required AnswerStatus Status { get; init; }

    /// <summary>The spans that answer, verbatim, best first; empty when only whole sentences do.</summary>
    public IReadOnlyList<ShortAnswer> ShortAnswers { get; init => field = value ?? []; } = [];

    /// <summary>The whole answer as text, with <c>[n]</c> marks that are exactly the numbers of <see cref="Citations"/>.</summary>
    [JsonPropertyName("answer")]
    public required string Text { get; init; }

    /// <summary>The sentences of the answer, in the order in which they are shown.</summary>
    public IReadOnlyList<AnswerSentence> Sentences { get; init => field = value ?? []; } = [];

    /// <summary>What the sentences rest on, numbered from 1 in order of first use.</summary>
    public IReadOnlyList<Citation> Citations { get; init => field = value ?? []; } = [];

    /// <summary>Where cited articles give different values for the same thing.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init => field = value ?? []; } = [];

    /// <summary>The parts of the question that a partial answer lacks.</summary>
    public IReadOnlyList<string> Missing { get; init => field = value ?? []; } = [];

    /// <summary>How much was searched and read.</summary>
    public required SearchCoverage Checked { get; init; }

    /// <summary>In a refusal, the passage that came nearest; it is not an answer.</summary>
    public Citation? Nearest { get; init; }

    /// <summary>Who worded the answer.</summary>
    public AnswererInfo Model { get; init => field = value ?? new("extractive", null); } = new("extractive", null);

    /// <summary>What a language model wrote, sentence by sentence, and what became of it; null when none took part.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DraftRecord>? Drafts { get; init; }

    /// <summary>How long it took.</summary>
    public AnswerTimings Timings { get; init => field = value ?? new(0, 0, 0); } = new(0, 0, 0);
}
