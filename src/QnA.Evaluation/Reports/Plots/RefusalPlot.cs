namespace QnA.Evaluation.Reports.Plots;

/// <summary>False answers against false refusals as the threshold moves.</summary>
internal static class RefusalPlot
{
    /// <summary>The drawing; the curve has at least one point.</summary>
    public static Markup Draw(RefusalCurve curve)
    {
        var points = curve.Points.Append(curve.InUse).ToList();
        var x = new Axis(0, Upper(points.Max(p => p.FalseRefusals)), PlotFrame.Left, PlotFrame.Right - 8);
        var y = new Axis(0, Upper(points.Max(p => p.FalseAnswers)), PlotFrame.Bottom, PlotFrame.Top);
        return PlotFrame.Draw(
            "refusals",
            "Refusing: false answers against false refusals",
            $"As the threshold moves. {NameOf(curve.InUse)}: {FigureText.Of(curve.InUse.FalseAnswers, FigureForm.Share)} false answers and {FigureText.Of(curve.InUse.FalseRefusals, FigureForm.Share)} false refusals. The lower left corner is best.",
            ($"false refusals, n {FigureText.Count(curve.Answerable)}", PlotFrame.Shares(x)),
            ($"false answers, n {FigureText.Count(curve.Unanswerable)}", PlotFrame.Shares(y)),
            Markup.Of($"""
                <polyline class="line" points="{string.Join(' ', curve.Points.Select(p => FormattableString.Invariant($"{x.At(p.FalseRefusals):0.##},{y.At(p.FalseAnswers):0.##}")))}"/>
                {curve.Points.Select(p => Markup.Of($"""<circle class="dot" cx="{x.At(p.FalseRefusals):0.##}" cy="{y.At(p.FalseAnswers):0.##}" r="2.5"><title>threshold {p.Threshold:0.00}</title></circle>"""))}
                {InUse(curve.InUse, x.At(curve.InUse.FalseRefusals), y.At(curve.InUse.FalseAnswers))}
                """));
    }

    // The label stands on the side of the point where the drawing has room.
    private static Markup InUse(RefusalPoint point, double x, double y)
    {
        var onTheLeft = x > (PlotFrame.Left + PlotFrame.Right) / 2;
        return Markup.Of($"""
            <rect class="inuse" x="{x - 5:0.##}" y="{y - 5:0.##}" width="10" height="10" transform="rotate(45 {x:0.##} {y:0.##})"/><text class="value" x="{x + (onTheLeft ? -11 : 11):0.##}" y="{Math.Max(y - 9, PlotFrame.Top + 10):0.##}" text-anchor="{(onTheLeft ? "end" : "start")}">{NameOf(point)}</text>
            """);
    }

    private static string NameOf(RefusalPoint inUse) => inUse.Threshold is { } threshold ? FormattableString.Invariant($"in use: {threshold:0.00}") : "this run";

    private static double Upper(double share)
    {
        var length = Math.Max(share, 0.05); // an axis of less would make single questions look like a slope
        return Math.Min(1, Steps.UpTo(length, Steps.Covering(length, 5))[^1]);
    }
}
