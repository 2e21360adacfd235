using QnA.Evaluation.Reports.Plots;
using QnA.Evaluation.Statistics;

namespace QnA.Evaluation.Reports.Sections;

/// <summary>The plots, each with its numbers in a table.</summary>
internal static class PlotSection
{
    public static Markup Write(ReportModel model)
    {
        var figures = Figures(model).ToList();
        return figures.Count == 0 ? Markup.None : Markup.Of($"""
            <section aria-labelledby="h-plots"><h2 id="h-plots">Plots</h2>
            <div class="plots">{figures}</div>
            </section>
            """);
    }

    private static IEnumerable<Markup> Figures(ReportModel model)
    {
        if (model.Calibration.Count > 0)
        {
            yield return Figure(
                "Calibration of the probabilities",
                "On the dashed line, probabilities mean what they say.",
                CalibrationPlot.Draw(model.Calibration),
                ["predicted", "came true", "95 % interval", "n"],
                model.Calibration.Select(b => Row($"{b.MeanPredicted:0.00}", $"{b.Observed.Value:0.00}", $"{b.Observed.Interval.Low:0.00} to {b.Observed.Interval.High:0.00}", $"{b.Observed.N}")));
        }

        if (model.Refusals is { Points.Count: > 0 } curve)
        {
            yield return Figure(TradeOff.Of(curve));
        }

        if (model.Latencies.Count > 0)
        {
            var (p50, p95) = (Percentile.Of(model.Latencies, 0.5)!.Value, Percentile.Of(model.Latencies, 0.95)!.Value); // null only without values
            var bins = LatencyBins.Of(model.Latencies, p95);
            yield return Figure(
                "Latency",
                $"{FigureText.Count(model.Latencies.Count, "item")}, {FigureText.Count(model.Manifest.Parallel)} at a time; the slowest took {FigureText.Of(model.Latencies.Max(), FigureForm.Milliseconds)}.",
                LatencyPlot.Draw(bins, p50, p95),
                ["from, ms", "items"],
                bins.Counts.Select((n, i) => Row($"{bins.Width * i:#,0.##}", $"{n}")));
        }

        if (model.Recall.Count > 0)
        {
            yield return Figure(
                "Retrieval recall by k",
                $"{FigureText.Count(model.Recall[^1].N, "question")} with evidence; k on a logarithmic scale.",
                RecallPlot.Draw(model.Recall),
                ["k", "some of it", "all of it", "n"],
                model.Recall.Select(p => Row($"{p.K}", FigureText.Of(p.Any, FigureForm.Share), FigureText.Of(p.All, FigureForm.Share), $"{p.N}")));
        }

        if (model.Composed is { } composed && TradeOff.Of(composed.Result) is { } tradeOff)
        {
            yield return Figure(tradeOff);
        }
    }

    private static Markup Figure(TradeOff tradeOff) => Figure(
        tradeOff.Title,
        "What another threshold would do. The lower left corner is best; the diamond is the threshold in use.",
        TradeOffPlot.Draw(tradeOff),
        ["threshold", tradeOff.Y.Name, tradeOff.X.Name],
        tradeOff.Points.Select(p => Row($"{p.Threshold:0.00}", FigureText.Of(p.Y, FigureForm.Share), FigureText.Of(p.X, FigureForm.Share))));

    private static Markup Figure(string title, string caption, Markup plot, IReadOnlyList<string> columns, IEnumerable<Markup> rows) => Markup.Of($"""
        <figure><h3>{title}</h3>{plot}<figcaption>{caption}</figcaption>
        <details class="more"><summary>Numbers</summary><div class="scroll" role="region" aria-label="{title}: numbers" tabindex="0"><table><thead><tr>{columns.Select(c => Markup.Of($"""<th scope="col">{c}</th>"""))}</tr></thead><tbody>{rows}</tbody></table></div></details>
        </figure>
        """);

    private static Markup Row(params IEnumerable<string> cells) => Markup.Of($"<tr>{cells.Select(c => Markup.Of($"<td>{c}</td>"))}</tr>");
}
