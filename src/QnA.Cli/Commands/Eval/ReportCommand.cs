using System.CommandLine;
using System.Text;
using QnA.Cli.Evaluating;
using QnA.Cli.Rendering;
using QnA.Evaluation.Gating;
using QnA.Evaluation.Reports;
using QnA.Evaluation.Runs;

namespace QnA.Cli.Commands.Eval;

/// <summary><c>qna eval report [RUN]</c>: a run as one HTML page that needs nothing besides itself.</summary>
internal sealed class ReportCommand
{
    /// <summary>How good the judge is that the scores of support rest on; the figures stand with their sources in <c>eval/README.md</c>.</summary>
    private const string JudgeNote =
        "Rests on the local judge where a sentence is not a quote. Its balanced accuracy is 0.70 on FEVER-Symmetric (n = 226) and 0.61 on WiCE dev (n = 349).";

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
        var model = ReportBuilder.Of(run.Manifest, run.Records, run.Folder.ReadArticles(), Baseline(parsed, paths), parsed.GetValue(_heldOut), JudgeNote);
        var file = Path.GetFullPath(parsed.GetValue(_out) ?? Path.Combine(run.Folder.FullPath, "report.html"));
        Write(file, model);
        terminal.Out.WriteLine($"Written to {Displayed.Path(file)}");
        return ExitCode.Success;
    }

    private Baseline? Baseline(ParseResult parsed, EvalPaths paths)
    {
        var file = parsed.GetValue(_baseline) ?? paths.FindBaseline();
        return file is null ? null : BaselineFile.Read(Path.GetFullPath(file));
    }

    private static void Write(string file, ReportModel model)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!); // a file has a folder
            using var writer = new StreamWriter(file, append: false, new UTF8Encoding(false));
            HtmlReport.Write(model, writer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunException($"{file} cannot be written: {exception.Message}", exception);
        }
    }
}
