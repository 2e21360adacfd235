using System.Globalization;
using System.Text;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Gating;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;
using QnA.Rendering;

namespace QnA.Cli.Evaluating;

/// <summary>A verdict of the gate for a reader.</summary>
internal static class GateText
{
    /// <summary>Figures that are shown beside the baseline's.</summary>
    private static readonly string[] Headline = ["passed", "quoteExactness", "danglingRate", "nuggetRecall", "followUpAccuracy", "citedFilePrecision", "refusalF1", "conflictRecall"];

    /// <summary>The verdict on one data set.</summary>
    public static string Render(SetBaseline baseline, FinishedRun run, ComposedFigures? composed, GateVerdict verdict)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{baseline.Set}: {run.Records.Count} items, {(verdict.Passed ? "as good as the baseline" : "worse than the baseline")}\n");
        AppendScores(text, baseline, run);
        AppendScores(text, composed?.Scores ?? [], baseline.Composed?.Scores ?? [], new Dictionary<string, double>());
        if (baseline.SetHash != run.Manifest.SetHash)
        {
            text.Append("  note  The labels are not those that the baseline was made with.\n");
        }

        foreach (var reason in verdict.Reasons)
        {
            text.Append(CultureInfo.InvariantCulture, $"  FAIL  {reason}\n");
        }

        AppendItems(text, run, verdict);
        foreach (var note in verdict.Notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  note  {note}\n");
        }

        return text.Append('\n').ToString();
    }

    private static void AppendScores(StringBuilder text, SetBaseline baseline, FinishedRun run)
    {
        var scores = Scorer.Score(run.Records, baseline.Seed).Where(s => Headline.Contains(s.Name) || baseline.Floors.ContainsKey(s.Name));
        AppendScores(text, scores, baseline.Scores, baseline.Floors);
    }

    private static void AppendScores(StringBuilder text, IEnumerable<Score> scores, IEnumerable<Score> accepted, IReadOnlyDictionary<string, double> floors)
    {
        var before = accepted.ToDictionary(s => s.Name, StringComparer.Ordinal);
        foreach (var score in scores)
        {
            var was = before.TryGetValue(score.Name, out var old) ? string.Create(CultureInfo.InvariantCulture, $"was {old.Value:0.000}") : "";
            var floor = floors.TryGetValue(score.Name, out var limit) ? string.Create(CultureInfo.InvariantCulture, $"floor {limit:0.000}") : "";
            text.Append(CultureInfo.InvariantCulture, $"  {score.Name,-22} {score.Value,7:0.000}  {was,-12} {floor,-12} n = {score.N}\n");
        }
    }

    // What is held out is counted and named; its text is not shown, so that nobody tunes for it by accident.
    private static void AppendItems(StringBuilder text, FinishedRun run, GateVerdict verdict)
    {
        var records = run.Records.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var (id, failures) in verdict.NewlyFailing)
        {
            var isHeldOut = records.TryGetValue(id, out var record) && record.Split == SplitRule.HeldOut;
            var about = isHeldOut ? "held out, not shown" : $"{Question(record)}{SafeText.Line(string.Join("; ", failures))}";
            text.Append(CultureInfo.InvariantCulture, $"  newly failing  {id}: {about}\n");
        }

        if (verdict.NewlyPassing.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  newly passing  {string.Join(", ", verdict.NewlyPassing)}\n");
        }
    }

    private static string Question(EvaluationRecord? record)
    {
        var question = record switch
        {
            AnswerRecord asked => asked.Labels.Question,
            RemovalRecord removal => removal.Question,
            MutationRecord mutation => mutation.Question,
            _ => null,
        };
        return question is null ? "" : $"\"{SafeText.Shorten(question, 100)}\" ";
    }
}
