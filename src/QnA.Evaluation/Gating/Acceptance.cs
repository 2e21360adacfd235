using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;

namespace QnA.Evaluation.Gating;

/// <summary>Makes a finished run the state that later runs are held against.</summary>
public static class Acceptance
{
    /// <summary>Figures in the baseline are rounded to this many digits.</summary>
    private const int Digits = 4;

    /// <summary>The baseline of one data set.</summary>
    /// <param name="folder">The data set's folder, relative to the baseline's.</param>
    /// <param name="manifest">What was run; the whole set, not a part.</param>
    /// <param name="records">Its records.</param>
    /// <param name="floors">By measure.</param>
    /// <param name="checks">Answers that checks were made on, at most.</param>
    /// <exception cref="RunException">The run is a part of the set, or is itself below a floor.</exception>
    public static SetBaseline Of(
        string folder, RunManifest manifest, IReadOnlyList<EvaluationRecord> records, IReadOnlyDictionary<string, double> floors, int checks)
    {
        if (manifest.Limit is not null || manifest.Split is not null)
        {
            throw new RunException("A baseline is made from a whole data set, and this run took a part of it. Run without --limit and --split.");
        }

        if (records.FirstOrDefault(r => r.Error is not null) is { } broken)
        {
            throw new RunException($"This run cannot be a baseline: {broken.Id} failed. Run qna eval run to see why, and mend that first.");
        }

        var outcomes = Gate.GatedOutcomes(records).OrderBy(o => o.Id, StringComparer.Ordinal).ToList();
        if (outcomes.Count == 0 && floors.Count == 0)
        {
            throw new RunException($"{manifest.Set} has neither questions nor floors, so a gate could never shut for it. Give it a floor: --floor {manifest.Set}:MEASURE=VALUE");
        }

        // Why held-out questions fail is not written down.
        var heldOut = records.Where(r => r.Split == SplitRule.HeldOut).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var baseline = new SetBaseline
        {
            Set = manifest.Set,
            Folder = folder,
            SetHash = manifest.SetHash,
            Commit = manifest.Commit,
            Seed = manifest.Seed,
            Checks = checks,
            Floors = floors,
            Scores = [.. Scorer.Score(records, manifest.Seed).Where(s => !IsTime(s.Name)).Select(Rounded)],
            Passed = [.. outcomes.Where(o => o.Outcome!.Passed).Select(o => o.Id)], // filtered above
            Failed = outcomes.Where(o => !o.Outcome!.Passed).ToDictionary(o => o.Id, o => heldOut.Contains(o.Id) ? [SplitRule.HeldOut] : o.Outcome!.Failures, StringComparer.Ordinal),
        };
        var verdict = Gate.Judge(baseline, records);
        return verdict.Passed ? baseline : throw new RunException($"This run cannot be a baseline: {string.Join(' ', verdict.Reasons)}");
    }

    /// <summary>The same for the check of composed sentences.</summary>
    public static ComposedFigures Of(ComposedFigures figures) => figures with { Scores = [.. figures.Scores.Select(Rounded)] };

    // The same answers take another time on another machine, so a time is nothing to be held against.
    private static bool IsTime(string name) => Scorer.Named(name).IsTime;

    private static Score Rounded(Score score) => score with
    {
        Value = Math.Round(score.Value, Digits),
        Low = Math.Round(score.Low, Digits),
        High = Math.Round(score.High, Digits),
    };
}
