using System.CommandLine;
using QnA.Cli.Evaluating;
using QnA.Evaluation.Gating;

namespace QnA.Cli.Commands.Eval;

/// <summary><c>qna eval gate</c>: 0 when the answers are as good as the baseline, 1 when not, 2 when that cannot be known.</summary>
internal sealed class GateCommand
{
    private readonly BaselineOption _baseline = new();
    private readonly Option<string[]> _runs = new("--run")
    {
        Description = "A finished run to judge instead of running its data set now; may be repeated.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _report = new("--report")
    {
        Description = "Write the report of the first data set here too.",
        HelpName = "FILE",
    };

    private GateCommand()
    {
    }

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var gate = new GateCommand();
        var command = new Command("gate", "Fail when quotes are not exact, a measure is below its floor, too many questions were lost, or composed sentences are checked worse than in the baseline.")
        {
            gate._baseline, gate._runs, gate._report,
        };
        command.SetAction((parsed, cancellationToken) => gate.RunAsync(parsed, options, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            var paths = new EvalPaths(Environment.CurrentDirectory);
            var file = _baseline.Resolve(parsed, paths);
            var baseline = BaselineFile.Read(file);
            if (baseline.Sets.Count == 0)
            {
                throw new UsageException($"The baseline {file} has no data set. Make one with: qna eval accept --reason \"...\"");
            }

            var given = (parsed.GetValue(_runs) ?? []).Select(r => FinishedRun.Read(paths.RunFolder(r))).ToList();
            given.ForEach(run => ThrowIfAnother(run, baseline));
            var runner = new SetRunner(parsed, options, terminal, paths);
            var adversarial = new AdversarialRunner(parsed, options, terminal);
            var verdicts = new List<(SetBaseline Set, FinishedRun Run, AdversarialRun? Composed, GateVerdict Verdict)>();
            foreach (var set in baseline.Sets)
            {
                var request = RequestOf(set, file);
                var composed = adversarial.RunOf(request.Set, cancellationToken);
                var run = given.Find(r => r.Manifest.Set == set.Set)
                    ?? await runner.RunAsync(request, cancellationToken).ConfigureAwait(false);
                verdicts.Add((set, run, composed, Gate.Judge(set, run.Records).And(ComposedGate.Judge(set.Composed, composed?.Figures))));
            }

            foreach (var (set, run, composed, verdict) in verdicts)
            {
                terminal.Out.Write(GateText.Render(set, run, composed?.Figures, verdict));
            }

            var passed = verdicts.TrueForAll(v => v.Verdict.Passed);
            terminal.Out.WriteLine(passed
                ? $"The gate is open: as good as the baseline of {baseline.Date:yyyy-MM-dd}."
                : "The gate is shut. If this is what you want, say why: qna eval accept --reason \"...\"");
            if (parsed.GetValue(_report) is { } page)
            {
                ReportPage.Write(page, verdicts[0].Run, baseline, showHeldOut: false, verdicts[0].Composed);
            }

            return passed ? ExitCode.Success : ExitCode.GateShut;
        }
        catch (Exception exception)
        {
            // An evaluation that did not run is no pass, and no verdict on the answers either.
            Failure.Report(exception, terminal);
            terminal.Error.WriteLine("The evaluation could not be run, so nothing is known about the answers.");
            return ExitCode.NotEvaluated;
        }
    }

    // Less than what the baseline was made of would be less than a gate.
    private static void ThrowIfAnother(FinishedRun run, Baseline baseline)
    {
        var set = baseline.Sets.FirstOrDefault(s => s.Set == run.Manifest.Set)
            ?? throw new UsageException($"--run {run.Folder.FullPath}: the baseline has no data set {run.Manifest.Set}.");
        if (run.Manifest.Checks != set.Checks || run.Manifest.Seed != set.Seed || run.Manifest.Limit is not null || run.Manifest.Split is not null)
        {
            throw new UsageException($"--run {run.Folder.FullPath} is not the whole set with {set.Checks} checks and seed {set.Seed}, as the baseline is.");
        }
    }

    private static RunRequest RequestOf(SetBaseline set, string baselineFile) => new()
    {
        Set = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(baselineFile)!, set.Folder)), // a file has a folder
        Seed = set.Seed,
        Checks = set.Checks,
    };
}
