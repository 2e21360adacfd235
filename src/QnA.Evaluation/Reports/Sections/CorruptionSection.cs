using QnA.Evaluation.Adversarial;
using QnA.Evaluation.DataSets;

namespace QnA.Evaluation.Reports.Sections;

/// <summary>What of the corrupted sentences would be shown, by the way in which they were corrupted.</summary>
internal static class CorruptionSection
{
    public static Markup Write(ComposedReport? composed) => composed is not { Corruptions.Count: > 0 } ? Markup.None : Markup.Of($"""
        <section aria-labelledby="h-composed"><h2 id="h-composed">Composed sentences</h2>
        <p class="sub">How many sentences that were corrupted in one way would be shown all the same.{(composed.Part == SplitRule.Tune ? " Counted by kind on the tuning part alone; the figures and the plot count every sentence." : "")}</p>
        <div class="scroll" role="region" aria-label="Composed sentences by corruption" tabindex="0"><table>
        <thead><tr><th scope="col">Corrupted</th><th scope="col">n</th><th scope="col">Shown</th><th scope="col">95 % interval</th></tr></thead>
        <tbody>{composed.Corruptions.Select(Row)}</tbody></table></div>
        </section>
        """);

    private static Markup Row(CorruptionResult corruption) => Markup.Of($"""
        <tr><th scope="row">{corruption.Corruption.ToString().ToLowerInvariant()}</th><td>{FigureText.Count(corruption.Shown.N)}</td><td>{FigureText.Of(corruption.Shown.Value, FigureForm.Share)} {ShareBar.Draw(corruption.Shown.Value)}</td><td>{FigureText.Of(corruption.Shown.Interval.Low, FigureForm.Share)} to {FigureText.Of(corruption.Shown.Interval.High, FigureForm.Share)}</td></tr>
        """);
}
