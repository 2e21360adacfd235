namespace QnA.Evaluation.Reports.Sections;

/// <summary>Figures by kind. A kind's name filters the questions.</summary>
internal static class KindSection
{
    public static Markup Write(KindTable? table) => table is not { Rows.Count: > 0 } ? Markup.None : Markup.Of($"""
        <section aria-labelledby="h-kinds"><h2 id="h-kinds">By kind</h2>
        <div class="scroll" role="region" aria-label="Figures by kind" tabindex="0"><table>
        <thead><tr><th scope="col">Kind</th><th scope="col">n</th><th scope="col">Passed</th>{table.Columns.Select(c => Markup.Of($"""<th scope="col">{c.Title}</th>"""))}</tr></thead>
        <tbody>{table.Rows.Select(r => Row(r, table.Columns))}</tbody></table></div>
        </section>
        """);

    private static Markup Row(KindRow row, IReadOnlyList<KindColumn> columns) => Markup.Of($"""
        <tr><th scope="row"><a href="#kind={Uri.EscapeDataString(row.Kind)}">{KindName.Of(row.Kind)}</a></th><td>{FigureText.Count(row.N)}</td><td>{Passed(row)}</td>{columns.Zip(row.Values, (c, v) => Markup.Of($"<td>{(v is { } value ? FigureText.Of(value, c.Form) : "–")}</td>"))}</tr>
        """);

    private static Markup Passed(KindRow row) => row.N == 0 ? Markup.None : Markup.Of($"{ShareBar.Draw((double)row.Passed / row.N)} {FigureText.Count(row.Passed)}");
}
