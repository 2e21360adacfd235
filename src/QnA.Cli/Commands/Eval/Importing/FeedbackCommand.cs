using System.CommandLine;
using System.Globalization;
using QnA.Cli.Evaluating;
using QnA.Cli.Rendering;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.DataSets.Importing;

namespace QnA.Cli.Commands.Eval.Importing;

/// <summary><c>qna eval import feedback FILE</c>: questions that people gave a thumb for, to be labelled.</summary>
internal sealed class FeedbackCommand
{
    private readonly Argument<string> _file = new("file")
    {
        Description = "Opinions on answers, one a line: { \"rating\": \"up\" or \"down\", \"answer\": {...}, \"comment\": \"...\" }; compressed with gzip or not.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _set = new("--set") { Description = "The data set that the questions are for (default: eval).", HelpName = "SET" };

    public Command Create(Terminal terminal)
    {
        var command = new Command("feedback", "Collected thumbs: their questions wait in the set's inbox.jsonl until somebody labels them.") { _file, _set };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed, terminal)));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var folder = new EvalPaths(Environment.CurrentDirectory).SetFolder(parsed.GetValue(_set));
        var inbox = new Inbox(folder);
        var known = DataSetReader.Read(folder).Conversations.SelectMany(c => c.Turns).Concat(inbox.Read()).Select(q => q.Question);
        var (questions, repeated) = FeedbackImport.Read(parsed.GetRequiredValue(_file), known);
        if (questions.Count > 0)
        {
            inbox.Add(questions);
        }

        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{questions.Count:N0} questions added to {Displayed.Path(inbox.FullPath)}; {repeated:N0} left out, as their questions are in the set, the inbox or the file already."));
        return ExitCode.Success;
    }
}
