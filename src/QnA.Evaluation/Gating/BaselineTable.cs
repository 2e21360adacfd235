using System.Globalization;
using System.Text;
using QnA.Evaluation.Scoring;

namespace QnA.Evaluation.Gating;

/// <summary>The headline figures of a baseline as a Markdown table, as the README shows them.</summary>
public static class BaselineTable
{
    private static readonly string[] Headline =
    [
        "quoteExactness", "danglingRate", "nuggetRecall", "followUpAccuracy", "citedFilePrecision", "refusalF1", "conflictRecall",
        "removalFailures", "mutationFailures", "medianWords",
    ];

    /// <summary>A row for each measure, a column for each data set: value, 95 % interval, n. Ends with a line feed.</summary>
    public static string Render(Baseline baseline)
    {
        var text = new StringBuilder();
        text.Append("| measure |").AppendJoin('|', baseline.Sets.Select(s => $" {s.Set} ")).Append("|\n");
        text.Append("|---|").AppendJoin('|', baseline.Sets.Select(_ => "---")).Append("|\n");
        foreach (var name in Headline.Where(n => baseline.Sets.Any(s => s.Scores.Any(score => score.Name == n))))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Scorer.Named(name).Title} |");
            text.AppendJoin('|', baseline.Sets.Select(s => $" {Cell(s.Scores.FirstOrDefault(score => score.Name == name))} ")).Append("|\n");
        }

        return text.ToString();
    }

    private static string Cell(Score? score)
    {
        if (score is null)
        {
            return "";
        }

        var format = Scorer.Named(score.Name).Digits == 0 ? "0" : "0.00";
        var (value, low, high) = (Figure(score.Value), Figure(score.Low), Figure(score.High));
        return string.Create(CultureInfo.InvariantCulture, $"**{value}** ({low} to {high}), n = {score.N}");

        string Figure(double figure) => figure.ToString(format, CultureInfo.InvariantCulture);
    }
}
