namespace QnA.Evaluation.Reports.Plots;

/// <summary>What all plots share: the area, axes with their labels, title and description for those who do not see it.</summary>
internal static class PlotFrame
{
    /// <summary>Size of the drawing.</summary>
    public const double Width = 400, Height = 300;

    /// <summary>Edges of the area that data is drawn in.</summary>
    public const double Left = 50, Right = 386, Top = 30, Bottom = 254;

    /// <summary>The drawing; colours come from the page's style, so that it follows the theme.</summary>
    /// <param name="id">Unique within the page.</param>
    /// <param name="title">Its name.</param>
    /// <param name="description">What it shows, in a sentence.</param>
    /// <param name="x">Label and ticks below.</param>
    /// <param name="y">Label and ticks on the left.</param>
    /// <param name="data">What is drawn in the area.</param>
    public static Markup Draw(string id, string title, string description, (string Label, IEnumerable<Tick> Ticks) x, (string Label, IEnumerable<Tick> Ticks) y, Markup data) => Markup.Of($"""
        <svg class="plot" viewBox="0 0 {Width} {Height}" role="img" aria-labelledby="{id}-title {id}-desc">
        <title id="{id}-title">{title}</title><desc id="{id}-desc">{description}</desc>
        {y.Ticks.Select(t => Markup.Of($"""<path class="grid" d="M{Left} {t.At:0.##}H{Right}"/><text class="tick" x="{Left - 6}" y="{t.At + 4:0.##}" text-anchor="end">{t.Label}</text>"""))}
        {x.Ticks.Select(t => Markup.Of($"""<path class="axis" d="M{t.At:0.##} {Bottom}v5"/><text class="tick" x="{t.At:0.##}" y="{Bottom + 19}" text-anchor="middle">{t.Label}</text>"""))}
        <path class="axis" d="M{Left} {Bottom}H{Right}"/>
        <text class="label" x="0" y="14">{y.Label}</text><text class="label" x="{Right}" y="{Height - 6}" text-anchor="end">{x.Label}</text>
        {data}
        </svg>
        """);

    /// <summary>Ticks of an axis of shares, from 0 to its end, as per cent.</summary>
    public static IEnumerable<Tick> Shares(Axis axis)
    {
        var step = Steps.Covering(axis.To, 5);
        return Steps.UpTo(axis.To, step).Select(v => new Tick(axis.At(v), FormattableString.Invariant($"{100 * v:0.##}\u00A0%")));
    }
}
