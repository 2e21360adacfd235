using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;

namespace QnA.Evaluation.Reports.Building;

/// <summary>The measures of a run as the page shows them.</summary>
internal static class ReportScores
{
    /// <summary>Cards when a run has no answers.</summary>
    private const int MostCards = 8;

    private static readonly HashSet<string> Headlines = new(StringComparer.Ordinal)
    {
        "passed", "quoteExactness", "nuggetRecall", "followUpAccuracy", "citedFilePrecision", "citationRecall", "citationPrecision",
        "falseAnswers", "falseRefusals", "conflictRecall", "allEvidence@10", "exactMatch", "tokenF1", "latencyP95",
    };

    public static IReadOnlyList<ReportScore> Of(IReadOnlyList<EvaluationRecord> records, RunManifest manifest, string? judgeNote)
    {
        var onlyScores = !records.Any(r => r is AnswerRecord);
        return [.. Scorer.Score(records, manifest.Seed).Select((score, i) => View(score, Scorer.Named(score.Name), onlyScores ? i < MostCards : Headlines.Contains(score.Name)))];

        ReportScore View(Score score, Measure measure, bool headline) => new()
        {
            Score = score,
            Title = measure.Title,
            Form = FormOf(measure),
            HigherIsBetter = measure.HigherIsBetter,
            Headline = headline,
            Note = measure.IsJudged && AnswerMeasures.All.Contains(measure) ? judgeNote ?? $"As {manifest.Judge} judges." : null,
        };
    }

    /// <summary>How figures of a measure are written.</summary>
    public static FigureForm FormOf(Measure measure) =>
        measure.Name.EndsWith("P50", StringComparison.Ordinal) || measure.Name.EndsWith("P95", StringComparison.Ordinal) ? FigureForm.Milliseconds
        : measure.Digits == 0 ? FigureForm.Whole
        : measure.IsProportion ? FigureForm.Share
        : FigureForm.Number;
}
