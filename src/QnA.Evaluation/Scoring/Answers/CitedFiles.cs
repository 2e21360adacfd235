using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>Cited files against the files labelled as containing the answer.</summary>
public static class CitedFiles
{
    /// <summary>Labelled files among the cited ones, over the cited ones; null when nothing is labelled or cited.</summary>
    public static double? Precision(AnswerRecord record) =>
        Compare(record) is { Cited: > 0 } counts ? (double)counts.Shared / counts.Cited : null;

    /// <summary>Labelled files that are cited, over the labelled ones; null when nothing is labelled. A refusal has none of them.</summary>
    public static double? Recall(AnswerRecord record) =>
        Compare(record) is { } counts ? (double)counts.Shared / counts.Labelled : null;

    private static (int Shared, int Cited, int Labelled)? Compare(AnswerRecord record)
    {
        var labelled = record.LabelledFiles;
        if (!record.IsAnswerable || labelled.Count == 0)
        {
            return null;
        }

        var cited = (record.Answer?.Citations ?? []).Select(c => c.File).ToHashSet(StringComparer.Ordinal);
        return (cited.Count(labelled.Contains), cited.Count, labelled.Count);
    }
}
