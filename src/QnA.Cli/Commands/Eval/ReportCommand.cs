using System.CommandLine;
using QnA.Cli.Evaluating;
using QnA.Cli.Rendering;
using QnA.Evaluation.Gating;

namespace QnA.Cli.Commands.Eval;

/// <summary><c>qna eval report [RUN]</c>: a run as one HTML page that needs nothing besides itself.</summary>
internal sealed class ReportCommand
{
    private readonly Argument<string?> _run = new("run")
    {
        Description = "The folder of a finished run (default: the latest).",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "RUN",
    };

    private readonly Option<string?> _out = new("--out") { Description = "The page (default: report.html in the run's folder).", HelpName = "FILE" };
    private readonly BaselineOption _baseline = new();
    private readonly Option<bool> _heldOut = new("--held-out") { Description = "Show held-out questions and their answers too; else they are only counted." };

    private ReportCommand()
    {
    }

    public static Command Create(Terminal terminal)
    {
        var report = new ReportCommand();
        var command = new Command("report", "Write a run as one self-contained HTML page.") { report._run, report._out, report._baseline, report._heldOut };
        command.SetAction(parsed => report.Run(parsed, terminal));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var paths = new EvalPaths(Environment.CurrentDirectory);
        var run = FinishedRun.Read(paths.RunFolder(parsed.GetValue(_run)));
        var page = Path.GetFullPath(parsed.GetValue(_out) ?? Path.Combine(run.Folder.FullPath, "report.html"));
        ReportPage.Write(page, run, Baseline(parsed, paths), parsed.GetValue(_heldOut));
        terminal.Out.WriteLine($"Written to {Displayed.Path(page)}");
        return ExitCode.Success;
    }

    private Baseline? Baseline(ParseResult parsed, EvalPaths paths)
    {
        var file = parsed.GetValue(_baseline) ?? paths.FindBaseline();
        return file is null ? null : BaselineFile.Read(Path.GetFullPath(file));
    }
}
