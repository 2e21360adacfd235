namespace QnA.Evaluation.Reports.Plots;

/// <summary>Recall of retrieval over the number of passages looked at.</summary>
internal static class RecallPlot
{
    private static readonly Axis Y = new(0, 1, PlotFrame.Bottom, PlotFrame.Top);

    /// <summary>The drawing; there is at least one point.</summary>
    public static Markup Draw(IReadOnlyList<RecallPoint> points)
    {
        // What the first few passages hold matters most: k on a logarithmic scale.
        var x = new Axis(0, Math.Max(Math.Log(points[^1].K), 1e-9), PlotFrame.Left + 14, PlotFrame.Right - 14);
        double At(int k) => x.At(Math.Log(k));
        return PlotFrame.Draw(
            "recall",
            "Retrieval recall by k",
            $"Share of {FigureText.Count(points[^1].N, "question")} with some, and with all, of their evidence in the first k passages. At k = {points[^1].K}: {FigureText.Of(points[^1].Any, FigureForm.Share)} and {FigureText.Of(points[^1].All, FigureForm.Share)}.",
            ("passages looked at (k)", points.Select(p => new Tick(At(p.K), FormattableString.Invariant($"{p.K}")))),
            ("share of questions", PlotFrame.Shares(Y)),
            Markup.Of($"""
                {Line("line", points.Select(p => (At(p.K), Y.At(p.Any))))}{Line("line line--second", points.Select(p => (At(p.K), Y.At(p.All))))}
                {points.Select(p => Markup.Of($"""<circle class="point" cx="{At(p.K):0.##}" cy="{Y.At(p.Any):0.##}" r="4"><title>k {p.K}: {FigureText.Of(p.Any, FigureForm.Share)} any</title></circle><rect class="point point--second" x="{At(p.K) - 4:0.##}" y="{Y.At(p.All) - 4:0.##}" width="8" height="8"><title>k {p.K}: {FigureText.Of(p.All, FigureForm.Share)} all</title></rect>"""))}
                {Key()}
                """));
    }

    private static Markup Line(string name, IEnumerable<(double X, double Y)> points) => Markup.Of(
        $"""<polyline class="{name}" points="{string.Join(' ', points.Select(p => FormattableString.Invariant($"{p.X:0.##},{p.Y:0.##}")))}"/>""");

    // In the lower right corner: recall never falls with k.
    private static Markup Key() => Markup.Of($"""
        <g class="key"><path class="line" d="M262 218h26"/><circle class="point" cx="275" cy="218" r="4"/><text class="value" x="294" y="222">some of it</text><path class="line line--second" d="M262 238h26"/><rect class="point point--second" x="271" y="234" width="8" height="8"/><text class="value" x="294" y="242">all of it</text></g>
        """);
}
