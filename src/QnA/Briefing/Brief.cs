using QnA.Answering;

namespace QnA.Briefing;

/// <summary>What all the articles say about a topic, in their own words. <c>qna brief --json</c> prints it.</summary>
public sealed record Brief
{
    /// <summary>The topic as it was typed.</summary>
    public required string Topic { get; init; }

    /// <summary>The topic as it was understood: without the words around it, spelling corrected.</summary>
    public required string UnderstoodTopic { get; init; }

    /// <summary><see cref="AnswerStatus.Answered"/>, or <see cref="AnswerStatus.Refused"/> when the articles do not cover it.</summary>
    public required AnswerStatus Status { get; init; }

    /// <summary>The articles cited, in the order of the articles folder.</summary>
    public IReadOnlyList<BriefArticle> Articles { get; init; } = [];

    /// <summary>The main points, the most telling first; each is shown by one sentence or two and cites every article that has it.</summary>
    public IReadOnlyList<BriefPoint> Points { get; init; } = [];

    /// <summary>What cannot all be true, or what one affirms and another denies; no winner is picked.</summary>
    public IReadOnlyList<BriefDisagreement> Disagreements { get; init; } = [];

    /// <summary>Dated events: first those with a year, in order of time, then those without, in the order of their articles.</summary>
    public IReadOnlyList<BriefEvent> Timeline { get; init; } = [];

    /// <summary>What several articles state.</summary>
    public IReadOnlyList<BriefStatement> Agreements { get; init; } = [];

    /// <summary>What only one article states.</summary>
    public IReadOnlyList<BriefArticleStatements> StandAlone { get; init; } = [];

    /// <summary>What all of it rests on, numbered from 1 in order of first use, in the order of the members above.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>How much was searched and read.</summary>
    public required SearchCoverage Checked { get; init; }

    /// <summary>In a refusal, the passage that came nearest; it is not on the topic.</summary>
    public Citation? Nearest { get; init; }

    /// <summary>How long it took.</summary>
    public required AnswerTimings Timings { get; init; }
}
