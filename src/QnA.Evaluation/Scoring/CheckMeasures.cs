using QnA.Evaluation.Runs;
using static QnA.Evaluation.Scoring.MeasureFactory;

namespace QnA.Evaluation.Scoring;

/// <summary>What is measured of the checks that need no labels.</summary>
public static class CheckMeasures
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Proportion<RemovalRecord>("removalFailures", "Answers that do not rest on what they cite", Failed) with { HigherIsBetter = false },
        Proportion<MutationRecord>("mutationFailures", "Answers that do not follow a changed article", Failed) with { HigherIsBetter = false },
        Proportion<RemovalRecord>("maskingAgreement", "Hiding sentences does what cutting them out of the files does", r => r.ReindexAgrees is { } agrees ? agrees ? 1 : 0 : null),
    ];

    private static double? Failed(EvaluationRecord record) => Outcomes.Of(record) is { Passed: true } ? 0 : 1;
}
