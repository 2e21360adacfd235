using System.CommandLine;
using QnA.Cli.Commands.Eval.Importing;

namespace QnA.Cli.Commands.Eval;

/// <summary><c>qna eval ...</c>: how good are the answers, and is a difference real?</summary>
internal static class EvalCommand
{
    public static Command Create(GlobalOptions options, Terminal terminal) =>
        new("eval", "Measure the answers on labelled questions, compare runs, and let the build fail when they got worse.")
        {
            RunCommand.Create(options, terminal),
            CompareCommand.Create(terminal),
            GateCommand.Create(options, terminal),
            AcceptCommand.Create(options, terminal),
            ImportCommand.Create(options, terminal),
            ReportCommand.Create(terminal),
            LabelCommand.Create(terminal),
            AnswersCommand.Create(options, terminal),
            AdversarialCommand.Create(options, terminal),
        };
}
