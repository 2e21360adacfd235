using System.Globalization;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;

namespace QnA.Evaluation.Gating;

/// <summary>
/// Decides whether answers are still good enough: every quote exact, nothing dangling, every measure on the right side of its
/// floor, and no more items lost, net, than the tolerance. Scores that rest on a judge decide nothing.
/// </summary>
public static class Gate
{
    /// <summary>Net loss, as a share of the baseline's items of one task, above which the build fails.</summary>
    public const double Tolerance = 0.01;

    /// <summary>Slack for figures that were rounded when they were written down.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Compares the records of a run with the accepted state of the same data set.</summary>
    public static GateVerdict Judge(SetBaseline baseline, IReadOnlyList<EvaluationRecord> records)
    {
        var scores = Scorer.Score(records, baseline.Seed).ToDictionary(s => s.Name, StringComparer.Ordinal);
        var outcomes = GatedOutcomes(records)
            .ToDictionary(o => o.Id, o => o.Outcome!, StringComparer.Ordinal); // filtered
        var lost = Lost(baseline, outcomes);
        var won = baseline.Failed.Keys.Where(id => outcomes.TryGetValue(id, out var now) && now.Passed).Order(StringComparer.Ordinal).ToList();
        return new GateVerdict(
            [.. Absolute(records), .. Floors(baseline, scores), .. Losses(baseline, lost, won)], lost, won, [.. Notes(baseline, outcomes)]);
    }

    /// <summary>The items that are counted, with their outcomes. Verdicts of a judge on claims are none.</summary>
    internal static IEnumerable<(string Id, Outcome? Outcome)> GatedOutcomes(IEnumerable<EvaluationRecord> records) =>
        records.Where(r => r is not ClaimRecord).Select(r => (r.Id, Outcome: Outcomes.Of(r))).Where(o => o.Outcome is not null);

    private static IEnumerable<string> Absolute(IReadOnlyList<EvaluationRecord> records)
    {
        var answers = records.OfType<AnswerRecord>().ToList();
        var inexact = answers.Where(a => a.Nearest is { Exact: false } || a.Citations.Any(c => c is { Resolves: true, Exact: false })).Select(a => a.Id).ToList();
        if (inexact.Count > 0)
        {
            yield return Say($"Quotes of {inexact.Count} answers are not exact: {string.Join(", ", inexact)}. All must be.");
        }

        var dangling = answers.Where(a => a.DanglingMarks.Count > 0 || a.Citations.Any(c => !c.Resolves)).Select(a => a.Id).ToList();
        if (dangling.Count > 0)
        {
            yield return Say($"Marks or citations of {dangling.Count} answers dangle: {string.Join(", ", dangling)}. None may.");
        }

        var checks = records.Where(r => r is RemovalRecord { Answer: not null, CitationsHold: false } or MutationRecord { Answer: not null, CitationsHold: false }).Select(r => r.Id).ToList();
        if (checks.Count > 0)
        {
            yield return Say($"Citations of {checks.Count} answers to checks are not exact or dangle: {string.Join(", ", checks)}. None may.");
        }
    }

    private static IEnumerable<string> Floors(SetBaseline baseline, Dictionary<string, Score> scores)
    {
        foreach (var (name, floor) in baseline.Floors.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var measure = Scorer.Named(name);
            if (measure.IsJudged)
            {
                continue;
            }

            if (!scores.TryGetValue(name, out var score))
            {
                yield return Say($"{name} has a floor of {floor:0.000} but no item to measure it on.");
            }
            else if (measure.HigherIsBetter != false ? score.Value < floor - Rounding : score.Value > floor + Rounding)
            {
                var side = measure.HigherIsBetter != false ? "below its floor" : "above its ceiling";
                yield return Say($"{name} is {score.Value:0.000} (n = {score.N}), {side} of {floor:0.000}.");
            }
        }
    }

    // Each task by itself: a handful of checks must not hide behind hundreds of questions.
    private static IEnumerable<string> Losses(
        SetBaseline baseline, IReadOnlyList<(string Id, IReadOnlyList<string> Failures)> lost, IReadOnlyList<string> won)
    {
        foreach (var task in baseline.Passed.Concat(baseline.Failed.Keys).GroupBy(ItemIds.TaskOf))
        {
            var (down, up) = (lost.Count(l => ItemIds.TaskOf(l.Id) == task.Key), won.Count(w => ItemIds.TaskOf(w) == task.Key));
            if (down - up > Tolerance * task.Count())
            {
                yield return Say($"Of {task.Count()} {task.Key} {down} newly fail and {up} newly pass: a net loss above {Tolerance:P0}.");
            }
        }
    }

    private static List<(string Id, IReadOnlyList<string> Failures)> Lost(SetBaseline baseline, Dictionary<string, Outcome> outcomes)
    {
        var lost = new List<(string, IReadOnlyList<string>)>();
        foreach (var id in baseline.Passed.Order(StringComparer.Ordinal))
        {
            if (!outcomes.TryGetValue(id, out var now))
            {
                // A check is made only on what is answered, so it may be gone; a question that was taken out of the set is a loss.
                if (!ItemIds.IsCheck(id))
                {
                    lost.Add((id, ["is no longer in the data set"]));
                }
            }
            else if (!now.Passed)
            {
                lost.Add((id, now.Failures));
            }
        }

        return lost;
    }

    private static IEnumerable<string> Notes(SetBaseline baseline, Dictionary<string, Outcome> outcomes)
    {
        var known = baseline.Passed.Concat(baseline.Failed.Keys).ToHashSet(StringComparer.Ordinal);
        var added = outcomes.Where(o => !known.Contains(o.Key) && !ItemIds.IsCheck(o.Key)).ToList();
        if (added.Count > 0)
        {
            yield return Say($"{added.Count} questions are not in the baseline; {added.Count(a => a.Value.Passed)} of them pass. qna eval accept takes them in.");
        }
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
