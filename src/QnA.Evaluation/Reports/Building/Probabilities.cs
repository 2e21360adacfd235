using QnA.Answering;
using QnA.Evaluation.Judges;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring.Answers;
using QnA.Evaluation.Statistics;

namespace QnA.Evaluation.Reports.Building;

/// <summary>
/// The probabilities that answers show: that a passage answers, of every cited one and of a refusal's nearest; and those that a
/// judge gives to claims.
/// </summary>
internal static class Probabilities
{
    /// <summary>
    /// How often what has about the same probability is true: passages when they overlap labelled evidence (when nothing answers
    /// a question, none does), claims when people call them supported.
    /// </summary>
    public static IReadOnlyList<ReliabilityBin> Calibration(IEnumerable<EvaluationRecord> records)
    {
        var predictions = records.SelectMany(Predictions).ToList();
        return Reliability.Bins([.. predictions.Select(p => Math.Clamp(p.Probability, 0, 1))], [.. predictions.Select(p => p.IsTrue)]);
    }

    private static IEnumerable<(double Probability, bool IsTrue)> Predictions(EvaluationRecord record) => record switch
    {
        AnswerRecord answer when Counts(answer) => Shown(answer).Select(p => (p.Score, IsEvidence(answer, p))),
        ClaimRecord { Judgement.Probability: { } probability } claim => [(probability, claim.Right == Verdict.Supported)],
        _ => [],
    };

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
