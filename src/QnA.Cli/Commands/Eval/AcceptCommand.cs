using System.CommandLine;
using System.Globalization;
using QnA.Cli.Evaluating;
using QnA.Cli.Rendering;
using QnA.Evaluation.DataSets;
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

    private readonly Option<bool> _composed = new("--composed")
    {
        Description = "Take over only the check of composed sentences, which takes seconds; the questions stay as they were accepted.",
    };

    private AcceptCommand()
    {
    }

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var accept = new AcceptCommand();
        var command = new Command("accept", "Make the present answers the baseline of the gate, with date and reason.")
        {
            accept._reason, accept._baseline, accept._sets, accept._floors, accept._checks, accept._composed,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(accept._composed) && (result.GetResult(accept._floors) is not null || result.GetResult(accept._checks) is not null))
            {
                result.AddError("--composed asks no questions, so --floor and --checks do not go with it.");
            }
        });
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
        var sets = SetsOf(parsed, paths, old, folder);
        ThrowIfStray(floors, sets.Select(s => DataSetReader.Read(Full(folder, s)).Name).ToList());

        var onlyComposed = parsed.GetValue(_composed);
        var runner = new SetRunner(parsed, options, terminal, paths);
        var adversarial = new AdversarialRunner(parsed, options, terminal);
        var accepted = new List<SetBaseline>();
        foreach (var set in sets)
        {
            var before = old.FirstOrDefault(s => s.Folder == set);
            var composed = adversarial.RunOf(Full(folder, set), cancellationToken) is { } judged ? Acceptance.Of(judged.Figures) : null;
            if (onlyComposed)
            {
                accepted.Add((before ?? throw new UsageException($"The baseline has no data set {set} yet. Accept it without --composed first.")) with { Composed = composed });
                continue;
            }

            var checks = parsed.GetValue(_checks) ?? before?.Checks ?? DefaultChecks;
            var run = await runner.RunAsync(new RunRequest { Set = Full(folder, set), Checks = checks }, cancellationToken).ConfigureAwait(false);
            accepted.Add(Acceptance.Of(set, run.Manifest, run.Records, FloorsOf(run.Manifest.Set, before, floors), checks) with { Composed = composed });
        }

        // Sets that were not named stay in the gate, as they were.
        IReadOnlyList<SetBaseline> all =
        [
            .. old.Select(o => accepted.Find(s => s.Folder == o.Folder) ?? o),
            .. accepted.Where(s => old.All(o => o.Folder != s.Folder)),
        ];
        var baseline = new Baseline { Date = DateOnly.FromDateTime(DateTime.UtcNow), Reason = reason.Trim(), Sets = all };
        BaselineFile.Write(file, baseline);
        foreach (var set in all)
        {
            var composed = string.Concat((set.Composed?.Scores ?? []).Select(s => string.Create(CultureInfo.InvariantCulture, $", {s.Name} {s.Value:0.000}")));
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{set.Set}: {set.Passed.Count} items pass, {set.Failed.Count} do not, {set.Floors.Count} floors{composed}"));
        }

        terminal.Out.WriteLine($"Written to {Displayed.Path(file)}. The README shows its figures, and a test compares them:");
        terminal.Out.WriteLine();
        terminal.Out.Write(BaselineTable.Render(baseline));
        return ExitCode.Success;
    }

    // Known before minutes are spent on running.
    private static void ThrowIfStray(IEnumerable<FloorArgument> floors, IReadOnlyList<string> names)
    {
        if (floors.FirstOrDefault(f => !names.Contains(f.Set)) is { } stray)
        {
            throw new UsageException($"--floor {stray.Set}:{stray.Measure}: no data set that is accepted now is called {stray.Set}, but: {string.Join(", ", names)}.");
        }
    }

    private static SortedDictionary<string, double> FloorsOf(string set, SetBaseline? before, IEnumerable<FloorArgument> floors)
    {
        var kept = new SortedDictionary<string, double>((before?.Floors ?? new Dictionary<string, double>()).ToDictionary(), StringComparer.Ordinal);
        foreach (var floor in floors.Where(f => f.Set == set))
        {
            kept[floor.Measure] = floor.Value;
        }

        return kept;
    }

    private static string Full(string folder, string set) => Path.GetFullPath(Path.Combine(folder, set));

    private IReadOnlyList<string> SetsOf(ParseResult parsed, EvalPaths paths, IReadOnlyList<SetBaseline> old, string folder)
    {
        var named = parsed.GetValue(_sets) ?? [];
        return named.Length > 0 ? [.. named.Select(s => InCheckout(folder, paths.SetFolder(s)))]
            : old.Count > 0 ? [.. old.Select(s => s.Folder)]
            : [RelativeTo(folder, paths.SetFolder(null))];
    }

    // Its path is written into a file that others have too.
    private static string InCheckout(string folder, string set) =>
        RepositoryFolder.Above(folder) is { } root && Path.GetRelativePath(root, set) is var path && (path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path))
            ? throw new UsageException($"--set {set} is outside of the checkout, where others have no such folder. Copy it into the checkout.")
            : RelativeTo(folder, set);

    private static string RelativeTo(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
