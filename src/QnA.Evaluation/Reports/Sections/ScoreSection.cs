namespace QnA.Evaluation.Reports.Sections;

/// <summary>The headline figures as cards, and all measures in a table.</summary>
internal static class ScoreSection
{
    public static Markup Write(IReadOnlyList<ReportScore> scores, ReportBaseline? baseline)
    {
        if (scores.Count == 0)
        {
            return Markup.None;
        }

        var headlines = scores.Where(s => s.Headline).ToList();
        var cards = headlines.Count == 0 ? Markup.None : Markup.Of($"""<ul class="cards">{headlines.Select(s => Card(s, baseline))}</ul>""");
        return Markup.Of($"""
            <section aria-labelledby="h-figures"><h2 id="h-figures">Figures</h2>
            <p class="sub">With 95 % intervals.{(baseline is null ? "" : $" Differences are to {baseline.Title}.")}</p>
            {cards}
            {Table(scores, baseline, headlines.Count == 0)}
            </section>
            """);
    }

    private static Markup Card(ReportScore shown, ReportBaseline? baseline) => Markup.Of($"""
        <li class="card"><h3>{shown.Title}</h3>
        <p class="card__value">{FigureText.Of(shown.Score.Value, shown.Form)}</p>
        {Bar(shown)}
        <p class="card__n">{FigureText.Of(shown.Score.Low, shown.Form)} to {FigureText.Of(shown.Score.High, shown.Form)}, n {FigureText.Count(shown.Score.N)}</p>
        {Change(shown, baseline) switch { { } change => Markup.Of($"""<p class="card__change{(change.Worse ? " worse" : "")}">{change.Text}</p>"""), null => Markup.None }}
        {(shown.Note is null ? Markup.None : Markup.Of($"""<p class="card__note">{shown.Note}</p>"""))}
        </li>
        """);

    // The interval on a rule from 0 to 1; a time or a count has no such rule.
    private static Markup Bar(ReportScore shown)
    {
        if (shown.Form is FigureForm.Milliseconds or FigureForm.Whole)
        {
            return Markup.None;
        }

        double At(double value) => 100 * Math.Clamp(value, 0, 1);
        var (low, high) = (At(shown.Score.Low), At(shown.Score.High));
        return Markup.Of($"""
            <svg class="interval" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><path class="interval__rule" d="M0 4H100"/><rect class="interval__range" x="{low:0.##}" y="2" width="{Math.Max(high - low, 0.5):0.##}" height="4"/><rect class="interval__value" x="{Math.Min(At(shown.Score.Value), 99):0.##}" y="0" width="1" height="8"/></svg>
            """);
    }

    private static Markup Table(IReadOnlyList<ReportScore> scores, ReportBaseline? baseline, bool open) => Markup.Of($"""
        <details class="more"{(open ? new Markup(" open") : Markup.None)}><summary>All {FigureText.Count(scores.Count, "measure")}</summary>
        <div class="scroll" role="region" aria-label="All measures" tabindex="0"><table>
        <thead><tr><th scope="col">Measure</th><th scope="col">Value</th><th scope="col">95 % interval</th><th scope="col">n</th>{(baseline is null ? Markup.None : Markup.Of($"""<th scope="col">Before</th><th scope="col">Difference</th>"""))}</tr></thead>
        <tbody>{scores.Select(s => Row(s, baseline))}</tbody></table></div></details>
        """);

    private static Markup Row(ReportScore shown, ReportBaseline? baseline)
    {
        var note = shown.Note is null ? Markup.None : Markup.Of($"""<br><span class="note">{shown.Note}</span>""");
        return Markup.Of($"""
            <tr><th scope="row">{shown.Title}{note}</th><td>{FigureText.Of(shown.Score.Value, shown.Form)}</td><td>{FigureText.Of(shown.Score.Low, shown.Form)} to {FigureText.Of(shown.Score.High, shown.Form)}</td><td>{FigureText.Count(shown.Score.N)}</td>{(baseline is null ? Markup.None : Compared(shown, baseline))}</tr>
            """);
    }

    private static Markup Compared(ReportScore shown, ReportBaseline baseline)
    {
        if (!baseline.Scores.TryGetValue(shown.Score.Name, out var before))
        {
            return Markup.Of($"<td>–</td><td>–</td>");
        }

        var change = Change(shown, baseline);
        return Markup.Of($"""<td>{FigureText.Of(before, shown.Form)}</td><td{(change is { Worse: true } ? new Markup(" class=\"worse\"") : Markup.None)}>{change?.Text}</td>""");
    }

    private static (string Text, bool Worse)? Change(ReportScore shown, ReportBaseline? baseline)
    {
        if (baseline is null || !baseline.Scores.TryGetValue(shown.Score.Name, out var before))
        {
            return null;
        }

        if (FigureText.Difference(before, shown.Score.Value, shown.Form) is not { } difference)
        {
            return ("unchanged", false);
        }

        return shown.HigherIsBetter is not { } higher ? (difference, false)
            : shown.Score.Value > before == higher ? ($"{difference}, better", false)
            : ($"{difference}, worse", true);
    }
}
