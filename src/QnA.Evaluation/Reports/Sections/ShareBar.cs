namespace QnA.Evaluation.Reports.Sections;

/// <summary>A share as a small bar beside its figure.</summary>
internal static class ShareBar
{
    /// <summary>The bar; the figure says the same.</summary>
    /// <param name="share">0 to 1.</param>
    public static Markup Draw(double share) => Markup.Of($"""
        <svg class="share" viewBox="0 0 40 8" aria-hidden="true"><path class="interval__rule" d="M0 4H40"/><rect class="interval__value" y="1" width="{40 * share:0.##}" height="6"/></svg>
        """);
}
