using QnA.Evaluation.Metrics;
using QnA.Evaluation.Runs;
using static QnA.Evaluation.Scoring.MeasureFactory;

namespace QnA.Evaluation.Scoring;

/// <summary>What is measured of searches for articles. A search that failed found nothing.</summary>
public static class RetrievalMeasures
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Mean<RetrievalRecord>("ndcg@10", "nDCG@10", r => Ndcg.At(r.Ranked, r.Labels.Relevant, 10)),
        Mean<RetrievalRecord>("recall@10", "Recall@10", r => Recall.At(r.Ranked, Relevant(r), 10)),
        Mean<RetrievalRecord>("recall@100", "Recall@100", r => Recall.At(r.Ranked, Relevant(r), ArticleRanker.Depth)),
        Mean<RetrievalRecord>("mrr@10", "MRR@10", r => ReciprocalRank.At(r.Ranked, Relevant(r))),
        Proportion<RetrievalRecord>("allRelevant@10", "All relevant articles in the first 10", r => AllEvidence.At(r.Ranked, Relevant(r), 10)),
        Quantile<RetrievalRecord>("searchP50", "Milliseconds a search, p50", 0.5, Latency) with { HigherIsBetter = false, Digits = 0, IsTime = true },
        Quantile<RetrievalRecord>("searchP95", "Milliseconds a search, p95", 0.95, Latency) with { HigherIsBetter = false, Digits = 0, IsTime = true },
    ];

    private static HashSet<string> Relevant(RetrievalRecord record) => [.. record.Labels.Relevant.Keys];

    private static double? Latency(RetrievalRecord record) => record.Error is null ? record.Milliseconds : null;
}
