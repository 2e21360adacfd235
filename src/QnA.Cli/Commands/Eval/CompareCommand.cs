using System.CommandLine;
using QnA.Cli.Evaluating;
using QnA.Evaluation.Gating;

namespace QnA.Cli.Commands.Eval;

/// <summary><c>qna eval compare A B</c>: is the difference between two runs real, and which questions made it?</summary>
internal sealed class CompareCommand
{
    private readonly Argument<string> _first = new("first") { Description = "The folder of the run before.", HelpName = "A" };
    private readonly Argument<string> _second = new("second") { Description = "The folder of the run after.", HelpName = "B" };
    private readonly Option<bool> _heldOut = new("--held-out") { Description = "Show the answers of held-out questions too." };

    private CompareCommand()
    {
    }

    public static Command Create(Terminal terminal)
    {
        var compare = new CompareCommand();
        var command = new Command("compare", "Compare two runs question by question.") { compare._first, compare._second, compare._heldOut };
        command.SetAction(parsed => compare.Run(parsed, terminal));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var (first, second) = (FinishedRun.Read(parsed.GetRequiredValue(_first)), FinishedRun.Read(parsed.GetRequiredValue(_second)));
        var comparison = Comparison.Of(first.Records, second.Records, first.Manifest.Seed);
        terminal.Out.Write(ComparisonText.Render(first.Manifest, second.Manifest, comparison, parsed.GetValue(_heldOut)));
        return ExitCode.Success;
    }
}
