namespace QnA.Evaluation.Reports.Plots;

/// <summary>Two kinds of error against each other as a threshold moves.</summary>
internal static class TradeOffPlot
{
    /// <summary>The drawing; there is at least one point.</summary>
    public static Markup Draw(TradeOff curve)
    {
        var points = curve.Points.Append(curve.InUse).ToList();
        var x = new Axis(0, Upper(points.Max(p => p.X)), PlotFrame.Left, PlotFrame.Right - 8);
        var y = new Axis(0, Upper(points.Max(p => p.Y)), PlotFrame.Bottom, PlotFrame.Top);
        return PlotFrame.Draw(
            curve.Id,
            $"{curve.Title}: {curve.Y.Name} against {curve.X.Name}",
            $"As the threshold moves. {NameOf(curve.InUse)}: {FigureText.Of(curve.InUse.Y, FigureForm.Share)} {curve.Y.Name} and {FigureText.Of(curve.InUse.X, FigureForm.Share)} {curve.X.Name}. The lower left corner is best.",
            ($"{curve.X.Name}, n {FigureText.Count(curve.X.N)}", PlotFrame.Shares(x)),
            ($"{curve.Y.Name}, n {FigureText.Count(curve.Y.N)}", PlotFrame.Shares(y)),
            Markup.Of($"""
                <polyline class="line" points="{string.Join(' ', curve.Points.Select(p => FormattableString.Invariant($"{x.At(p.X):0.##},{y.At(p.Y):0.##}")))}"/>
                {curve.Points.Select(p => Markup.Of($"""<circle class="dot" cx="{x.At(p.X):0.##}" cy="{y.At(p.Y):0.##}" r="2.5"><title>threshold {p.Threshold:0.00}</title></circle>"""))}
                {InUse(curve.InUse, x.At(curve.InUse.X), y.At(curve.InUse.Y))}
                """));
    }

    // The label stands on the side of the point where the drawing has room.
    private static Markup InUse(TradeOffPoint point, double x, double y)
    {
        var onTheLeft = x > (PlotFrame.Left + PlotFrame.Right) / 2;
        return Markup.Of($"""
            <rect class="inuse" x="{x - 5:0.##}" y="{y - 5:0.##}" width="10" height="10" transform="rotate(45 {x:0.##} {y:0.##})"/><text class="value" x="{x + (onTheLeft ? -11 : 11):0.##}" y="{Math.Max(y - 9, PlotFrame.Top + 10):0.##}" text-anchor="{(onTheLeft ? "end" : "start")}">{NameOf(point)}</text>
            """);
    }

    private static string NameOf(TradeOffPoint inUse) => inUse.Threshold is { } threshold ? FormattableString.Invariant($"in use: {threshold:0.00}") : "this run";

    private static double Upper(double share)
    {
        var length = Math.Max(share, 0.05); // an axis of less would make single questions look like a slope
        return Math.Min(1, Steps.UpTo(length, Steps.Covering(length, 5))[^1]);
    }
}
