using QnA.Answering;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring.Answers;
using QnA.Evaluation.Statistics;

namespace QnA.Evaluation.Reports.Building;

/// <summary>The probabilities that passages answer, as answers show them: of every cited passage, and of a refusal's nearest one.</summary>
internal static class Probabilities
{
    /// <summary>
    /// How often passages of about the same probability answer, which is when they overlap labelled evidence; when nothing
    /// answers a question, none does.
    /// </summary>
    public static IReadOnlyList<ReliabilityBin> Calibration(IEnumerable<AnswerRecord> records)
    {
        var predictions = (from record in records
                           where Counts(record)
                           from passage in Shown(record)
                           select (Probability: Math.Clamp(passage.Score, 0, 1), IsTrue: IsEvidence(record, passage))).ToList();
        return Reliability.Bins([.. predictions.Select(p => p.Probability)], [.. predictions.Select(p => p.IsTrue)]);
    }

    /// <summary>The highest of them; null for an answer without passages.</summary>
    public static double? Best(AnswerRecord record) => Shown(record).Select(p => (double?)p.Score).Max();

    // Labels that do not name evidence cannot tell whether a passage answers.
    private static bool Counts(AnswerRecord record) =>
        record.LabelProblems.Count == 0 && (!record.Labels.Answerable || (record.IsAnswerable && record.Evidence.Count > 0));

    private static IEnumerable<Citation> Shown(AnswerRecord record) => record.Answer is not { } answer ? []
        : answer.Nearest is { } nearest ? [.. answer.Citations, nearest]
        : answer.Citations;

    private static bool IsEvidence(AnswerRecord record, Citation passage) => record.Labels.Answerable
        && record.Evidence.Any(e => e.File == passage.File && e.Start < passage.End && passage.Start < e.End);
}
