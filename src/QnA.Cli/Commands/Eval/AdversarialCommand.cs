using System.CommandLine;
using QnA.Cli.Evaluating;
using QnA.Evaluation.Adversarial;
using QnA.Evaluation.DataSets;

namespace QnA.Cli.Commands.Eval;

/// <summary><c>qna eval adversarial [FILE]</c>: how many unsupported sentences would be shown, and how many supported ones not.</summary>
internal sealed class AdversarialCommand
{
    private const string All = "all";

    private readonly Argument<string?> _file = new("file")
    {
        Description = "Composed sentences with what they cite (default: eval/adversarial.jsonl of the checkout).",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "FILE",
    };

    private readonly Option<string> _split = new("--split") { Description = "The part of the set: tune, held_out or all.", DefaultValueFactory = _ => All };
    private readonly Option<string?> _out = new("--out") { Description = "Write every verdict and the figures here too.", HelpName = "DIR" };
    private readonly Option<string?> _report = new("--report") { Description = "Write the report here too.", HelpName = "FILE" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the figures as JSON." };

    private AdversarialCommand() => _split.AcceptOnlyFromAmong(SplitRule.Tune, SplitRule.HeldOut, All);

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var adversarial = new AdversarialCommand();
        var command = new Command("adversarial", "Measure what decides whether a sentence by a language model is shown, on sentences that were corrupted on purpose.")
        {
            adversarial._file, adversarial._split, adversarial._out, adversarial._report, adversarial._json,
        };
        command.SetAction((parsed, cancellationToken) => adversarial.RunAsync(parsed, options, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(_file) is { } named
            ? Path.GetFullPath(named)
            : Path.Combine(new EvalPaths(Environment.CurrentDirectory).SetFolder(null), AdversarialFile.Name);
        var split = parsed.GetValue(_split);
        var run = new AdversarialRunner(parsed, options, terminal).Run(file, split == All ? null : split, cancellationToken);
        terminal.Out.Write(parsed.GetValue(_json) ? AdversarialJson.Write(run.Result) + "\n" : AdversarialText.Render(run.Result));
        if (parsed.GetValue(_out) is { } directory)
        {
            Directory.CreateDirectory(directory);
            await File.WriteAllLinesAsync(Path.Combine(directory, "verdicts.jsonl"), run.Judged.Select(AdversarialJson.Write), cancellationToken).ConfigureAwait(false);
            await File.WriteAllTextAsync(Path.Combine(directory, "result.json"), AdversarialJson.Write(run.Result) + "\n", cancellationToken).ConfigureAwait(false);
        }

        if (parsed.GetValue(_report) is { } page)
        {
            ReportPage.Write(page, run);
        }

        return ExitCode.Success;
    }
}
