using System.Globalization;
using System.Text.RegularExpressions;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring.Answers;

namespace QnA.Evaluation.Reports.Building;

/// <summary>
/// What another threshold would do, as far as records tell: a question is answered when the best probability that its answer
/// shows reaches the threshold.
/// </summary>
internal static partial class RefusalCurves
{
    private const int Thresholds = 50;

    /// <summary>The curve; null unless there are both answerable and unanswerable questions.</summary>
    /// <param name="records">Answers, of which those without a probability count with their decision at every threshold.</param>
    /// <param name="identity">Where the threshold in use is looked up; null when it is not known.</param>
    public static RefusalCurve? Of(IReadOnlyList<AnswerRecord> records, IReadOnlyDictionary<string, string>? identity)
    {
        var answerable = records.Where(r => r.IsAnswerable && r.Error is null).ToList();
        var unanswerable = records.Where(r => !r.Labels.Answerable && r.Error is null).ToList();
        if (answerable.Count == 0 || unanswerable.Count == 0 || !records.Any(r => Probabilities.Best(r) is not null))
        {
            return null;
        }

        return new RefusalCurve(
            [.. Enumerable.Range(0, Thresholds + 1).Select(i => (double)i / Thresholds).Select(t => new RefusalPoint(
                t, Share(unanswerable, r => Answers(r, t) && !r.ShowsContradiction), Share(answerable, r => !Answers(r, t))))],
            new RefusalPoint(InUse(identity), Share(unanswerable, r => r.IsFalseAnswer), Share(answerable, r => r.IsFalseRefusal)),
            answerable.Count,
            unanswerable.Count);
    }

    private static bool Answers(AnswerRecord record, double threshold) => Probabilities.Best(record) is { } best ? best >= threshold : record.Answered;

    private static double Share(List<AnswerRecord> records, Func<AnswerRecord, bool> counts) => (double)records.Count(counts) / records.Count;

    private static double? InUse(IReadOnlyDictionary<string, string>? identity) =>
        identity?.Values.Select(v => ThresholdSetting.Match(v)).FirstOrDefault(m => m.Success) is { } match
        && double.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var threshold) ? threshold : null;

    [GeneratedRegex("(?:^|;)Threshold=([0-9.]+)(?:;|$)")]
    private static partial Regex ThresholdSetting { get; }
}
