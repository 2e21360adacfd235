using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;

namespace QnA.Evaluation.Reports;

/// <summary>One record with what scoring made of it.</summary>
public sealed record ReportItem
{
    /// <summary>The record.</summary>
    public required EvaluationRecord Record { get; init; }

    /// <summary>Whether it came out right, and if not, why; null for a task that has only scores.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>What to filter by besides passed and failed, each a few words: <c>false answer</c>, <c>false refusal</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What became of each labelled nugget, by its id; a nugget that is not here is shown without a verdict.</summary>
    public IReadOnlyDictionary<string, NuggetFinding> Nuggets { get; init; } = new Dictionary<string, NuggetFinding>();
}
