namespace QnA.Evaluation.Reports.Plots;

/// <summary>How long items took: a histogram with median and 95th percentile.</summary>
internal static class LatencyPlot
{
    /// <summary>The drawing.</summary>
    /// <param name="bins">The counts.</param>
    /// <param name="p50">Median, in milliseconds.</param>
    /// <param name="p95">95th percentile, in milliseconds.</param>
    public static Markup Draw(LatencyBins bins, double p50, double p95)
    {
        var count = bins.Counts.Sum();
        var most = bins.Counts.Max();
        var step = Math.Max(1, Steps.Covering(most, 5));
        var x = new Axis(0, bins.Width * bins.Counts.Count, PlotFrame.Left, PlotFrame.Right - 8);
        var y = new Axis(0, Steps.UpTo(most, step)[^1], PlotFrame.Bottom, PlotFrame.Top + 14);
        var tail = bins.Beyond > 0 ? $" The last bar holds {FigureText.Count(bins.Beyond)} that took longer than it reaches." : "";
        return PlotFrame.Draw(
            "latency",
            "Latency",
            $"{FigureText.Count(count, "item")}: half took at most {FigureText.Of(p50, FigureForm.Milliseconds)}, 95 of 100 at most {FigureText.Of(p95, FigureForm.Milliseconds)}.{tail}",
            (bins.Beyond > 0 ? "ms; the last bar: this long or longer" : "ms", Steps.UpTo(x.To, Steps.Covering(x.To, 5)).Where(v => v <= x.To * (1 + 1e-9)).Select(v => new Tick(x.At(v), FormattableString.Invariant($"{v:#,0.##}")))),
            ("items", Steps.UpTo(y.To, step).Select(v => new Tick(y.At(v), FormattableString.Invariant($"{v:#,0}")))),
            Markup.Of($"""
                {bins.Counts.Select((n, i) => Bar(x.At(bins.Width * i), x.At(bins.Width * (i + 1)), y.At(n), n))}
                {Quantile("p50", p50, x.At(p50), PlotFrame.Top + 8)}{Quantile("p95", p95, x.At(p95), PlotFrame.Top - 5)}
                """));
    }

    private static Markup Bar(double left, double right, double top, int n) => n == 0 ? Markup.None : Markup.Of($"""
        <rect class="bar" x="{left + 0.5:0.##}" y="{top:0.##}" width="{Math.Max(right - left - 1, 1):0.##}" height="{PlotFrame.Bottom - top:0.##}"><title>{n}</title></rect>
        """);

    private static Markup Quantile(string name, double value, double x, double top)
    {
        var onTheLeft = x > PlotFrame.Right - 90;
        return Markup.Of($"""
            <path class="quantile" d="M{x:0.##} {top - 4:0.##}V{PlotFrame.Bottom}"/><text class="value" x="{x + (onTheLeft ? -4 : 4):0.##}" y="{top + 4:0.##}" text-anchor="{(onTheLeft ? "end" : "start")}">{name} {FigureText.Of(value, FigureForm.Milliseconds)}</text>
            """);
    }
}
