using QnA.Evaluation.Answerers;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>Whether the passages that retrieval ranked first hold the labelled evidence, before anything is read.</summary>
public static class EvidenceRetrieval
{
    /// <summary>1 when any of the first <paramref name="k"/> passages holds some evidence, else 0; null where none is labelled or the ranking is not known.</summary>
    public static double? Any(AnswerRecord record, int k) => Ranked(record) is not { } ranked ? null
        : ranked.Take(k).Any(p => record.Evidence.Any(e => Overlap(p, e))) ? 1 : 0;

    /// <summary>1 when the first <paramref name="k"/> passages hold all evidence, else 0.</summary>
    public static double? All(AnswerRecord record, int k) => Ranked(record) is not { } ranked ? null
        : record.Evidence.Count == record.Labels.Evidence.Count && record.Evidence.All(e => ranked.Take(k).Any(p => Overlap(p, e))) ? 1 : 0;

    /// <summary>Share of the evidence that the first <paramref name="k"/> passages hold.</summary>
    public static double? Share(AnswerRecord record, int k) => Ranked(record) is not { } ranked ? null
        : (double)record.Evidence.Count(e => ranked.Take(k).Any(p => Overlap(p, e))) / record.Labels.Evidence.Count;

    /// <summary>1 / rank of the first passage with evidence, 0 beyond rank <paramref name="k"/>.</summary>
    public static double? ReciprocalRank(AnswerRecord record, int k)
    {
        if (Ranked(record) is not { } ranked)
        {
            return null;
        }

        var found = ranked.Take(k).Index().FirstOrDefault(p => record.Evidence.Any(e => Overlap(p.Item, e)), (Index: -1, Item: new RetrievedPassage("", 0, 0)));
        return found.Index < 0 ? 0 : 1.0 / (found.Index + 1);
    }

    private static IReadOnlyList<RetrievedPassage>? Ranked(AnswerRecord record) =>
        record.IsAnswerable && record.Labels.Evidence.Count > 0 ? record.Retrieved : null;

    private static bool Overlap(RetrievedPassage one, RetrievedPassage other) =>
        one.File == other.File && one.Start < other.End && other.Start < one.End;
}
