namespace QnA.Evaluation.Reports.Sections;

/// <summary>Which items changed since the baseline.</summary>
internal static class BaselineSection
{
    public static Markup Write(ReportBaseline? baseline, IReadOnlySet<string> shown) => baseline is null ? Markup.None : Markup.Of($"""
        <section aria-labelledby="h-baseline"><h2 id="h-baseline">Since the baseline</h2>
        <p class="sub">{baseline.Title}</p>
        {List("Newly failing", "newly-failing", baseline.NewlyFailing, shown)}
        {List("Newly passing", "newly-passing", baseline.NewlyPassing, shown)}
        {(baseline.NewlyFailing.Count + baseline.NewlyPassing.Count == 0 ? Markup.Of($"<p>No item changed sides.</p>") : Markup.None)}
        </section>
        """);

    private static Markup List(string title, string outcome, IReadOnlyList<string> ids, IReadOnlySet<string> shown) => ids.Count == 0 ? Markup.None : Markup.Of($"""
        <h3>{(ids.Any(shown.Contains) ? Markup.Of($"""<a href="#outcome={outcome}">{title}</a>""") : Markup.Of($"{title}"))}: {FigureText.Count(ids.Count)}</h3>
        <ul class="ids">{ids.Select(id => shown.Contains(id) ? Markup.Of($"""<li><a href="#item={Uri.EscapeDataString(id)}">{id}</a></li>""") : Markup.Of($"<li>{id}</li>"))}</ul>
        """);
}
