using System.CommandLine;
using QnA.Cli.Evaluating;
using QnA.Composing;
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
    private readonly Option<bool> _json = new("--json") { Description = "Print the figures as JSON." };

    private AdversarialCommand() => _split.AcceptOnlyFromAmong(SplitRule.Tune, SplitRule.HeldOut, All);

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var adversarial = new AdversarialCommand();
        var command = new Command("adversarial", "Measure what decides whether a sentence by a language model is shown, on sentences that were corrupted on purpose.")
        {
            adversarial._file, adversarial._split, adversarial._out, adversarial._json,
        };
        command.SetAction((parsed, cancellationToken) => adversarial.RunAsync(parsed, options, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(_file) is { } named
            ? Path.GetFullPath(named)
            : Path.Combine(new EvalPaths(Environment.CurrentDirectory).SetFolder(null), "adversarial.jsonl");
        var split = parsed.GetValue(_split);
        var pairs = AdversarialFile.Read(file).Where(p => split == All || p.Split == split).ToList();
        if (pairs.Count == 0)
        {
            throw new UsageException($"{file} has no sentences in the part {split}.");
        }

        var folder = Path.GetDirectoryName(file)!; // a file has a folder
        using var workspace = Workspace.Open(parsed, options, terminal, folder);
        var judged = new PairJudge(workspace.Get<SentenceVerifier>(), workspace.Get<TimeProvider>()).Judge(pairs, folder, cancellationToken);
        var result = AdversarialResult.Of(judged);
        terminal.Out.Write(parsed.GetValue(_json) ? AdversarialJson.Write(result) + "\n" : AdversarialText.Render(result));
        if (parsed.GetValue(_out) is { } directory)
        {
            Directory.CreateDirectory(directory);
            await File.WriteAllLinesAsync(Path.Combine(directory, "verdicts.jsonl"), judged.Select(AdversarialJson.Write), cancellationToken).ConfigureAwait(false);
            await File.WriteAllTextAsync(Path.Combine(directory, "result.json"), AdversarialJson.Write(result) + "\n", cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Success;
    }
}
