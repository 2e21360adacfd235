using QnA.Evaluation.Adversarial;
using QnA.Evaluation.Gating;

namespace QnA.Evaluation.Reports.Building;

/// <summary>The two shares of the check of composed sentences as the page shows them.</summary>
internal static class ComposedScores
{
    public static IReadOnlyList<ReportScore> Of(AdversarialResult result) =>
    [
        .. ComposedFigures.ScoresOf(result).Select(score => new ReportScore
        {
            Score = score,
            Title = score.Name == ComposedFigures.UnsupportedShown ? "Unsupported composed sentences shown" : "Supported composed sentences not shown",
            HigherIsBetter = false,
            Headline = true,
        }),
    ];
}
