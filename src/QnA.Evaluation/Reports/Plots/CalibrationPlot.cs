using QnA.Evaluation.Statistics;

namespace QnA.Evaluation.Reports.Plots;

/// <summary>The reliability diagram: share that came true over predicted probability, with the number of predictions a bin.</summary>
internal static class CalibrationPlot
{
    // The bars of n stand in a strip of their own below the diagram, so that they do not cross its points.
    private const double StripTop = 222, TallestBar = 24;

    private static readonly Axis X = new(0, 1, PlotFrame.Left + 8, PlotFrame.Right - 8);
    private static readonly Axis Y = new(0, 1, StripTop - 26, PlotFrame.Top);

    /// <summary>The drawing; there is at least one bin.</summary>
    public static Markup Draw(IReadOnlyList<ReliabilityBin> bins)
    {
        var most = bins.Max(b => b.Observed.N);
        return PlotFrame.Draw(
            "calibration",
            "Calibration of the probabilities",
            $"For {FigureText.Count(bins.Sum(b => b.Observed.N), "prediction")} in {FigureText.Count(bins.Count, "bin")}: the share that came true over the predicted probability. On the diagonal, probabilities mean what they say.",
            ("predicted probability", Enumerable.Range(0, 6).Select(i => new Tick(X.At(i / 5.0), FormattableString.Invariant($"{i / 5.0:0.0}")))),
            ("share that came true; n below", PlotFrame.Shares(Y)),
            Markup.Of($"""
                <path class="guide" d="M{X.At(0):0.##} {Y.At(0):0.##}L{X.At(1):0.##} {Y.At(1):0.##}"/>
                {bins.Select(b => Bar(b, most))}
                <polyline class="line" points="{string.Join(' ', bins.Select(b => FormattableString.Invariant($"{X.At(b.MeanPredicted):0.##},{Y.At(b.Observed.Value):0.##}")))}"/>
                {bins.Select(Point)}
                """));
    }

    private static Markup Point(ReliabilityBin bin) => Markup.Of($"""
        <path class="whisker" d="M{X.At(bin.MeanPredicted):0.##} {Y.At(bin.Observed.Interval.Low):0.##}V{Y.At(bin.Observed.Interval.High):0.##}"/><circle class="point" cx="{X.At(bin.MeanPredicted):0.##}" cy="{Y.At(bin.Observed.Value):0.##}" r="4"><title>{bin.MeanPredicted:0.00} predicted, {bin.Observed.Value:0.00} came true, n {bin.Observed.N}</title></circle>
        """);

    private static Markup Bar(ReliabilityBin bin, int most)
    {
        var height = TallestBar * bin.Observed.N / most;
        var top = PlotFrame.Bottom - height;
        return Markup.Of($"""
            <rect class="bar" x="{X.At(bin.MeanPredicted) - 9:0.##}" y="{top:0.##}" width="18" height="{height:0.##}"/><text class="n" x="{X.At(bin.MeanPredicted):0.##}" y="{top - 3:0.##}" text-anchor="middle">{bin.Observed.N}</text>
            """);
    }
}
