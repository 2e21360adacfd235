using QnA.Evaluation.Runs;
using QnA.Evaluation.Statistics;

namespace QnA.Evaluation.Reports;

/// <summary>All that a report shows of one run. Whatever is empty is left out of the page.</summary>
public sealed record ReportModel
{
    /// <summary>What was run.</summary>
    public required RunManifest Manifest { get; init; }

    /// <summary>The items, in the order of the data set, held-out ones included.</summary>
    public IReadOnlyList<ReportItem> Items { get; init; } = [];

    /// <summary>The measures, in the order in which they are shown.</summary>
    public IReadOnlyList<ReportScore> Scores { get; init; } = [];

    /// <summary>Figures by kind; null where a set has no kinds.</summary>
    public KindTable? Kinds { get; init; }

    /// <summary>What the probabilities are worth, by rising probability; no empty bins.</summary>
    public IReadOnlyList<ReliabilityBin> Calibration { get; init; } = [];

    /// <summary>What another threshold would do; null where nothing is refused by one.</summary>
    public RefusalCurve? Refusals { get; init; }

    /// <summary>Milliseconds that each item took, in any order.</summary>
    public IReadOnlyList<double> Latencies { get; init; } = [];

    /// <summary>Retrieval recall, by rising k.</summary>
    public IReadOnlyList<RecallPoint> Recall { get; init; } = [];

    /// <summary>The check of composed sentences; null where there are none.</summary>
    public ComposedReport? Composed { get; init; }

    /// <summary>The articles; only those that a shown item points into reach the page.</summary>
    public IReadOnlyList<ArticleCopy> Articles { get; init; } = [];

    /// <summary>What the run is compared with; null for nothing.</summary>
    public ReportBaseline? Baseline { get; init; }

    /// <summary>
    /// Whether items of the held-out part are shown. If not, they are in every figure, but neither their text nor their answers
    /// are in the page.
    /// </summary>
    public bool ShowHeldOut { get; init; }
}
