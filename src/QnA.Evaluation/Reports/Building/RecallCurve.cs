using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring.Answers;

namespace QnA.Evaluation.Reports.Building;

/// <summary>Retrieval recall over k.</summary>
internal static class RecallCurve
{
    private static readonly int[] Ks = [1, 2, 3, 5, 10, 20, 50, 100];

    /// <summary>A point for each k up to the longest ranking; none where rankings are not known.</summary>
    public static IReadOnlyList<RecallPoint> Of(IReadOnlyList<AnswerRecord> records)
    {
        var ranked = records.Where(r => EvidenceRetrieval.Any(r, 1) is not null).ToList();
        var longest = ranked.Select(r => r.Retrieved?.Count ?? 0).DefaultIfEmpty(0).Max();
        return [.. Ks.Where(k => k <= longest).Select(k => new RecallPoint(
            k, ranked.Average(r => EvidenceRetrieval.Any(r, k) ?? 0), ranked.Average(r => EvidenceRetrieval.All(r, k) ?? 0), ranked.Count))];
    }
}
