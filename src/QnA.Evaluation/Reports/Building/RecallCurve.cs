using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring.Answers;

namespace QnA.Evaluation.Reports.Building;

/// <summary>Retrieval recall over k.</summary>
internal static class RecallCurve
{
    private static readonly int[] Ks = [1, 2, 3, 5, 10, 20, 50, 100];

    /// <summary>
    /// A point for each k up to the longest ranking: labelled passages of questions, else relevant articles of searches; none
    /// where rankings are not known.
    /// </summary>
    public static IReadOnlyList<RecallPoint> Of(IReadOnlyList<EvaluationRecord> records)
    {
        var answers = records.OfType<AnswerRecord>().Where(r => EvidenceRetrieval.Any(r, 1) is not null).ToList();
        var searches = records.OfType<RetrievalRecord>().Where(r => r.Labels.Relevant.Count > 0).ToList();
        return answers.Count > 0
            ? Points(answers, r => r.Retrieved?.Count ?? 0, (r, k) => EvidenceRetrieval.Any(r, k) > 0, (r, k) => EvidenceRetrieval.All(r, k) > 0)
            : Points(searches, r => r.Ranked.Count, (r, k) => r.Ranked.Take(k).Any(r.Labels.Relevant.ContainsKey), (r, k) => r.Labels.Relevant.Keys.All(r.Ranked.Take(k).Contains));
    }

    private static IReadOnlyList<RecallPoint> Points<T>(IReadOnlyList<T> records, Func<T, int> depth, Func<T, int, bool> any, Func<T, int, bool> all)
    {
        var longest = records.Select(depth).DefaultIfEmpty(0).Max();
        return [.. Ks.Where(k => k <= longest).Select(k => new RecallPoint(
            k, records.Average(r => any(r, k) ? 1.0 : 0), records.Average(r => all(r, k) ? 1.0 : 0), records.Count))];
    }
}
