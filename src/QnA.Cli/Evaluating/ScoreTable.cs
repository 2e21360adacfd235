using System.Globalization;
using System.Text;
using QnA.Evaluation.Scoring;

namespace QnA.Cli.Evaluating;

/// <summary>Scores as a table of plain text: measure, value, 95 % interval, n.</summary>
internal static class ScoreTable
{
    /// <summary>The table, ending with a line feed.</summary>
    public static string Render(IReadOnlyList<Score> scores)
    {
        if (scores.Count == 0)
        {
            return "Nothing to score.\n";
        }

        var rows = scores.Select(s => (Measure: Scorer.Named(s.Name), Score: s)).ToList();
        var width = rows.Max(r => r.Measure.Title.Length);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{"".PadRight(width)}  {"value",8}  {"95 % interval",17}  {"n",6}\n");
        foreach (var (measure, score) in rows)
        {
            var interval = $"{Figure(measure, score.Low)} - {Figure(measure, score.High)}";
            text.Append(CultureInfo.InvariantCulture, $"{measure.Title.PadRight(width)}  {Figure(measure, score.Value),8}  {interval,17}  {score.N,6:N0}\n");
        }

        return text.ToString();
    }

    /// <summary>One figure with the digits of its measure.</summary>
    public static string Figure(Measure measure, double value) => value.ToString($"F{measure.Digits}", CultureInfo.InvariantCulture);
}
