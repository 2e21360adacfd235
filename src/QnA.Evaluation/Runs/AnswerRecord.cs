using QnA.Answering;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.DataSets;

namespace QnA.Evaluation.Runs;

/// <summary>
/// One question, its labels, its answer, and all that was observed about it: every score can be computed from these records
/// alone, without the articles and without asking again.
/// </summary>
public sealed record AnswerRecord : EvaluationRecord
{
    /// <summary>The question with its labels, as they were when it was asked.</summary>
    public required LabelledQuestion Labels { get; init; }

    /// <summary>Id of the conversation; that of the question when it stands alone.</summary>
    public required string Conversation { get; init; }

    /// <summary>Kind of the conversation; null for a question that stands alone.</summary>
    public string? ConversationKind { get; init; }

    /// <summary>Which turn it is, from 1.</summary>
    public int Turn { get; init; } = 1;

    /// <summary>What is wrong with the labels (a quote that is not in the article, for one); such a question has failed.</summary>
    public IReadOnlyList<string> LabelProblems { get; init; } = [];

    /// <summary>The ranges of <see cref="LabelledQuestion.Evidence"/> in the articles.</summary>
    public IReadOnlyList<RetrievedPassage> Evidence { get; init; } = [];

    /// <summary>The ranges of <see cref="LabelledQuestion.Contradiction"/> in the articles.</summary>
    public IReadOnlyList<RetrievedPassage> Contradiction { get; init; } = [];

    /// <summary>What the bot said instead of an answer because the question is none (empty, without a letter, too long).</summary>
    public string? Rejection { get; init; }

    /// <summary>The answer; null when there is none (<see cref="EvaluationRecord.Error"/>).</summary>
    public Answer? Answer { get; init; }

    /// <summary>What retrieval ranked for it, best first; null when it is not known.</summary>
    public IReadOnlyList<RetrievedPassage>? Retrieved { get; init; }

    /// <summary>Whether each citation of the answer resolves and is exact, in their order.</summary>
    public IReadOnlyList<CitationCheck> Citations { get; init; } = [];

    /// <summary>The same of the nearest passage that a refusal shows; null when there is none.</summary>
    public CitationCheck? Nearest { get; init; }

    /// <summary>Marks in the answer's text without a citation.</summary>
    public IReadOnlyList<int> DanglingMarks { get; init; } = [];

    /// <summary>Why the judge said nothing; null when it did, or had nothing to say.</summary>
    public string? JudgeError { get; init; }

    /// <summary>What the judge said of sentences and their citations.</summary>
    public IReadOnlyList<SupportVerdict> Support { get; init; } = [];
}
