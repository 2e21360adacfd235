using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Reports.Sections;

/// <summary>What was run, when, by what.</summary>
internal static class HeaderSection
{
    public static Markup Write(RunManifest run) => Markup.Of($"""
        <header class="top">
        <div class="masthead"><p class="masthead__name">Evaluation</p><button type="button" class="tool" id="theme" hidden>Dark</button></div>
        <div class="page">
        <h1>{run.Set}</h1>
        <p class="lede">{FigureText.Count(run.Items, "item")}, run on {FigureText.Time(run.Started)}{(run.Finished is null ? " (not finished)" : "")}.</p>
        <dl class="facts">
        {Facts(run).Where(f => f.Value is not null).Select(f => Markup.Of($"<div><dt>{f.Name}</dt><dd>{f.Value}</dd></div>"))}
        </dl>
        {Identity(run.Identity)}
        </div>
        </header>
        """);

    private static IEnumerable<(string Name, string? Value)> Facts(RunManifest run)
    {
        yield return ("Commit", run.Commit);
        yield return ("Answerer", run.Answerer);
        yield return ("Judge", run.Judge);
        yield return ("Items", Items(run));
        yield return ("Seed", FormattableString.Invariant($"{run.Seed}"));
        yield return ("Machine", run.Machine);
        yield return ("At a time", FormattableString.Invariant($"{run.Parallel}"));
        yield return ("Took", run.Finished is { } end ? FormattableString.Invariant($"{(end - run.Started).TotalSeconds:#,0.0} s") : null);
        yield return ("Labels", run.SetHash[..Math.Min(12, run.SetHash.Length)]);
    }

    private static string Items(RunManifest run)
    {
        var part = run.Split is { } split ? $", only the part {split}" : "";
        return run.Limit is { } limit ? $"{FigureText.Count(run.Items)}, a sample of at most {FigureText.Count(limit)}{part}" : $"{FigureText.Count(run.Items)}{part}";
    }

    private static Markup Identity(IReadOnlyDictionary<string, string>? identity) => identity is not { Count: > 0 } ? Markup.None : Markup.Of($"""
        <details class="more"><summary>Everything that shapes its answers</summary>
        <dl class="facts facts--wide">{identity.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => Markup.Of($"<div><dt>{p.Key}</dt><dd>{p.Value}</dd></div>"))}</dl>
        </details>
        """);
}
