using System.Globalization;
using System.Text;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Gating;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;
using QnA.Rendering;

namespace QnA.Cli.Evaluating;

/// <summary>A comparison of two runs for a reader.</summary>
internal static class ComparisonText
{
    /// <summary>Measures with the test's result, then every item that changed with both answers.</summary>
    public static string Render(RunManifest first, RunManifest second, Comparison comparison, bool showHeldOut)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"A  {Name(first)}\nB  {Name(second)}\n{comparison.Items:N0} items in both");
        text.Append(CultureInfo.InvariantCulture, $", {comparison.OnlyInFirst.Count:N0} only in A, {comparison.OnlyInSecond.Count:N0} only in B\n");
        foreach (var difference in Differences(first, second))
        {
            text.Append(CultureInfo.InvariantCulture, $"differs: {SafeText.Line(difference)}\n");
        }

        AppendMeasures(text.Append('\n'), comparison.Measures);
        foreach (var kind in comparison.Changes.GroupBy(c => c.Kind).OrderBy(g => g.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Title(kind.Key)}: {kind.Count()}\n");
            foreach (var change in kind)
            {
                Append(text, change, showHeldOut);
            }
        }

        return text.ToString();
    }

    private static string Name(RunManifest manifest) => string.Create(
        CultureInfo.InvariantCulture, $"{manifest.Set}, {manifest.Answerer}, commit {manifest.Commit ?? "unknown"}, {manifest.Started:yyyy-MM-dd HH:mm}");

    private static IEnumerable<string> Differences(RunManifest first, RunManifest second)
    {
        if (first.SetHash != second.SetHash)
        {
            yield return "the labels";
        }

        var (a, b) = (first.Identity ?? new Dictionary<string, string>(), second.Identity ?? new Dictionary<string, string>());
        foreach (var key in a.Keys.Union(b.Keys).Order(StringComparer.Ordinal))
        {
            var (before, after) = (a.GetValueOrDefault(key, "-"), b.GetValueOrDefault(key, "-"));
            if (before != after)
            {
                yield return key.StartsWith("settings.", StringComparison.Ordinal) ? $"{key}: {before} -> {after}" : key;
            }
        }
    }

    private static void AppendMeasures(StringBuilder text, IReadOnlyList<MeasureComparison> measures)
    {
        var width = measures.Count == 0 ? 0 : measures.Max(m => m.Measure.Title.Length);
        text.Append(CultureInfo.InvariantCulture, $"{"".PadRight(width)}  {"A",8}  {"B",8}  {"B - A",8}  {"95 % interval",17}  {"p",6}  {"pairs",6}\n");
        foreach (var m in measures)
        {
            var interval = $"{ScoreTable.Figure(m.Measure, m.Low)} - {ScoreTable.Figure(m.Measure, m.High)}";
            text.Append(CultureInfo.InvariantCulture, $"{m.Measure.Title.PadRight(width)}  {ScoreTable.Figure(m.Measure, m.First),8}  {ScoreTable.Figure(m.Measure, m.Second),8}  ");
            text.Append(CultureInfo.InvariantCulture, $"{ScoreTable.Figure(m.Measure, m.Difference),8}  {interval,17}  {m.PValue,6:0.000}  {m.Pairs,6:N0}  {m.Test}\n");
        }
    }

    private static void Append(StringBuilder text, ItemChange change, bool showHeldOut)
    {
        if (change.First.Split == SplitRule.HeldOut && !showHeldOut)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {change.First.Id}: held out, not shown\n");
            return;
        }

        if (change.First is not AnswerRecord first || change.Second is not AnswerRecord second)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {change.First.Id}: {Failures(change.First)} -> {Failures(change.Second)}\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"  {first.Id} [{first.Labels.Kind}] {SafeText.Line(first.Labels.Question)}\n");
        text.Append(CultureInfo.InvariantCulture, $"    A  {Failures(first)}: {Answer(first)}\n");
        text.Append(CultureInfo.InvariantCulture, $"    B  {Failures(second)}: {Answer(second)}\n");
    }

    private static string Failures(EvaluationRecord record) =>
        Outcomes.Of(record) is not { } outcome ? "no outcome" : outcome.Passed ? "passes" : SafeText.Line(string.Join("; ", outcome.Failures));

    private static string Answer(AnswerRecord record) => SafeText.Shorten(record.Answer?.Text ?? record.Rejection ?? record.Error ?? "no answer", 400);

    private static string Title(ChangeKind kind) => kind switch
    {
        ChangeKind.NewlyFailing => "Newly failing",
        ChangeKind.NewlyPassing => "Newly passing",
        _ => "Another answer, right or wrong as before",
    };
}
