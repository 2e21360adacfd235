using System.CommandLine;
using System.Globalization;
using QnA.Cli.Evaluating;
using QnA.Cli.Rendering;
using QnA.Evaluation.Gating;

namespace QnA.Cli.Commands.Eval;

/// <summary><c>qna eval accept --reason "..."</c>: what is answered now becomes what later runs are held against.</summary>
internal sealed class AcceptCommand
{
    private const int DefaultChecks = 60;

    private readonly BaselineOption _baseline = new();
    private readonly Option<string> _reason = new("--reason") { Description = "Why this is good enough; kept in the baseline.", Required = true, HelpName = "TEXT" };
    private readonly Option<string[]> _sets = new("--set")
    {
        Description = "A data set of the gate (default: those that the baseline has); may be repeated.",
        HelpName = "SET",
    };

    private readonly Option<string[]> _floors = new("--floor")
    {
        Description = "The least a measure may score (the most, where less is better): seeds:nuggetRecall=0.7; may be repeated.",
        HelpName = "SET:MEASURE=VALUE",
    };

    private readonly Option<int?> _checks = new("--checks") { Description = $"Most answers to check by removal, and by mutation (default: as before, at first {DefaultChecks}).", HelpName = "N" };

    private AcceptCommand()
    {
    }

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var accept = new AcceptCommand();
        var command = new Command("accept", "Make the present answers the baseline of the gate, with date and reason.")
        {
            accept._reason, accept._baseline, accept._sets, accept._floors, accept._checks,
        };
        command.SetAction((parsed, cancellationToken) => accept.RunAsync(parsed, options, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var reason = parsed.GetRequiredValue(_reason);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new UsageException("The reason is empty. Say in a sentence why these answers are good enough.");
        }

        var paths = new EvalPaths(Environment.CurrentDirectory);
        var file = _baseline.Resolve(parsed, paths);
        var folder = Path.GetDirectoryName(file)!; // a file has a folder
        var old = File.Exists(file) ? BaselineFile.Read(file).Sets : [];
        var floors = (parsed.GetValue(_floors) ?? []).Select(FloorArgument.Parse).ToList();
        var runner = new SetRunner(parsed, options, terminal, paths);
        var sets = new List<SetBaseline>();
        foreach (var set in SetsOf(parsed, paths, old, folder))
        {
            var before = old.FirstOrDefault(s => s.Folder == set);
            var checks = parsed.GetValue(_checks) ?? before?.Checks ?? DefaultChecks;
            var request = new RunRequest { Set = Path.GetFullPath(Path.Combine(folder, set)), Checks = checks };
            var run = await runner.RunAsync(request, cancellationToken).ConfigureAwait(false);
            var kept = new SortedDictionary<string, double>((before?.Floors ?? new Dictionary<string, double>()).ToDictionary(), StringComparer.Ordinal);
            foreach (var floor in floors.Where(f => f.Set == run.Manifest.Set))
            {
                kept[floor.Measure] = floor.Value;
            }

            sets.Add(Acceptance.Of(set, run.Manifest, run.Records, kept, checks));
        }

        if (floors.Find(f => !sets.Exists(s => s.Set == f.Set)) is { } stray)
        {
            throw new UsageException($"--floor {stray.Set}:{stray.Measure}: no data set of the gate is called {stray.Set}. There are: {string.Join(", ", sets.Select(s => s.Set))}.");
        }

        BaselineFile.Write(file, new Baseline { Date = DateOnly.FromDateTime(DateTime.UtcNow), Reason = reason.Trim(), Sets = sets });
        foreach (var set in sets)
        {
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{set.Set}: {set.Passed.Count} items pass, {set.Failed.Count} do not, {set.Floors.Count} floors"));
        }

        terminal.Out.WriteLine($"Written to {Displayed.Path(file)}");
        return ExitCode.Success;
    }

    private IReadOnlyList<string> SetsOf(ParseResult parsed, EvalPaths paths, IReadOnlyList<SetBaseline> old, string folder)
    {
        var named = parsed.GetValue(_sets) ?? [];
        return named.Length > 0 ? [.. named.Select(s => RelativeTo(folder, paths.SetFolder(s)))]
            : old.Count > 0 ? [.. old.Select(s => s.Folder)]
            : [RelativeTo(folder, paths.SetFolder(null))];
    }

    private static string RelativeTo(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
