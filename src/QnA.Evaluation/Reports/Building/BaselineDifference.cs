using System.Globalization;
using QnA.Evaluation.Gating;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Reports.Building;

/// <summary>What changed since the baseline.</summary>
internal static class BaselineDifference
{
    /// <summary>Null when the baseline has no such data set.</summary>
    public static ReportBaseline? Of(Baseline? baseline, RunManifest manifest, IReadOnlyList<EvaluationRecord> records)
    {
        if (baseline?.Sets.FirstOrDefault(s => s.Set == manifest.Set) is not { } accepted)
        {
            return null;
        }

        // A run of a part of the set lacks items, which is no failure of theirs.
        var here = records.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var verdict = Gate.Judge(accepted, records);
        var commit = accepted.Commit is { } name ? $", commit {name}" : "";
        return new ReportBaseline
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"the baseline of {baseline.Date:d MMMM yyyy}{commit} ({baseline.Reason})"),
            NewlyFailing = [.. verdict.NewlyFailing.Select(f => f.Id).Where(here.Contains)],
            NewlyPassing = verdict.NewlyPassing,
            Scores = accepted.Scores.Concat(accepted.Composed?.Scores ?? []).ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal),
        };
    }
}
