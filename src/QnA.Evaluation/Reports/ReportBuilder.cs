using QnA.Evaluation.Gating;
using QnA.Evaluation.Reports.Building;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Reports;

/// <summary>Makes a report of a run from its records alone.</summary>
public static class ReportBuilder
{
    /// <summary>The report.</summary>
    /// <param name="manifest">What was run.</param>
    /// <param name="records">Its records, in the order of the data set.</param>
    /// <param name="articles">The articles that were asked.</param>
    /// <param name="baseline">What it is compared with, if it holds the same data set; null for nothing.</param>
    /// <param name="showHeldOut">Whether items of the held-out part are shown, not only counted.</param>
    /// <param name="judgeNote">What has to be said beside scores that rest on a judge: how often it is right; null for only its name.</param>
    /// <param name="composed">The check of composed sentences; null where there are none.</param>
    public static ReportModel Of(
        RunManifest manifest,
        IReadOnlyList<EvaluationRecord> records,
        IReadOnlyList<ArticleCopy> articles,
        Baseline? baseline = null,
        bool showHeldOut = false,
        string? judgeNote = null,
        ComposedReport? composed = null)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(records);

        var answers = records.OfType<AnswerRecord>().ToList();
        return new ReportModel
        {
            Manifest = manifest,
            Items = [.. records.Select(ReportItems.Of)],
            Scores = [.. ReportScores.Of(records, manifest, judgeNote), .. composed is null ? [] : ComposedScores.Of(composed.Result)],
            Kinds = KindTables.Of(records),
            Calibration = Probabilities.Calibration(records),
            Refusals = RefusalCurves.Of(answers, manifest.Identity),
            Latencies = [.. records.Where(r => r.Error is null && r.Milliseconds > 0 && !ItemIds.IsCheck(r.Id)).Select(r => r.Milliseconds)],
            Recall = RecallCurve.Of(records),
            Composed = composed,
            Articles = articles,
            Baseline = BaselineDifference.Of(baseline, manifest, records),
            ShowHeldOut = showHeldOut,
        };
    }
}
