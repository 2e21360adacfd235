using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;
using QnA.Evaluation.Scoring.Answers;

namespace QnA.Evaluation.Reports.Building;

/// <summary>Figures by kind.</summary>
internal static class KindTables
{
    private static readonly IReadOnlyList<(string Title, string Measure)> Columns =
    [
        ("Nugget recall", "nuggetRecall"), ("Cited files right", "citedFilePrecision"), ("Right files cited", "citedFileRecall"),
        ("Overlap", "spanOverlap"), ("All evidence in 10", "allEvidence@10"),
    ];

    /// <summary>The kinds in the order in which they occur; null where a task has none.</summary>
    public static KindTable? Of(IReadOnlyList<EvaluationRecord> records)
    {
        var answers = records.OfType<AnswerRecord>().ToList();
        var kinds = records.GroupBy(ItemKind.Of).Where(g => g.Key is not null).ToList();
        var columns = Columns.Select(c => (c.Title, Measure: Scorer.Named(c.Measure))).Where(c => records.Any(r => c.Measure.Contribution(r) is not null)).ToList();
        return kinds.Count == 0 ? null : new KindTable(
            [.. answers.Count > 0 ? [new KindColumn("Declined", FigureForm.Share)] : Array.Empty<KindColumn>(), .. columns.Select(c => new KindColumn(c.Title, ReportScores.FormOf(c.Measure)))],
            [.. kinds.Select(k => Row(k.Key!, [.. k], columns, answers.Count > 0))]); // filtered above
    }

    private static KindRow Row(string kind, IReadOnlyList<EvaluationRecord> records, IEnumerable<(string Title, Measure Measure)> columns, bool hasAnswers) => new(
        kind,
        records.Count,
        records.Count(r => Outcomes.Of(r) is { Passed: true }),
        [.. hasAnswers ? [records.OfType<AnswerRecord>().Select(r => (double?)(r.Declined ? 1 : 0)).Average()] : Array.Empty<double?>(), .. columns.Select(c => Value(c.Measure, records))]);

    private static double? Value(Measure measure, IReadOnlyList<EvaluationRecord> records)
    {
        var contributions = records.Select(measure.Contribution).OfType<double[]>().ToList();
        return contributions.Count > 0 && measure.Aggregate(contributions) is var value && double.IsFinite(value) ? value : null;
    }
}
