using System.CommandLine;
using QnA.Answering;
using QnA.Cli.Evaluating;
using QnA.Cli.Rendering;
using QnA.Conversations;
using QnA.Rendering;

namespace QnA.Cli.Commands.Eval;

/// <summary><c>qna eval answers</c>: asks the questions of a list and writes their answers, with the comments on them, as a page.</summary>
internal sealed class AnswersCommand
{
    private readonly Option<string?> _list = new("--list") { Description = "The questions and comments (default: eval/answers.jsonl of the checkout).", HelpName = "FILE" };
    private readonly Option<string?> _out = new("--out") { Description = "The page (default: docs/answers.md of the checkout).", HelpName = "FILE" };

    private AnswersCommand()
    {
    }

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var answers = new AnswersCommand();
        var command = new Command("answers", "Write a page of answers, one of each kind, with a comment on each.") { answers._list, answers._out };
        command.SetAction((parsed, cancellationToken) => answers.RunAsync(parsed, options, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var checkout = RepositoryFolder.Above(Environment.CurrentDirectory)
            ?? throw new UsageException("The questions name articles of a checkout of this project; go to one first.");
        var questions = ShownQuestions.Read(Path.GetFullPath(parsed.GetValue(_list) ?? Path.Combine(checkout, "eval", "answers.jsonl")));
        var printed = new string[questions.Count];
        foreach (var folder in questions.Select((question, i) => (question, i)).GroupBy(q => q.question.Articles))
        {
            using var workspace = Workspace.Open(parsed, options, terminal, Path.Combine(checkout, folder.Key), AnswererOption.Extractive);
            using var index = await workspace.OpenIndexAsync(cancellationToken).ConfigureAwait(false);
            var answerer = workspace.AnswererOver(index);
            foreach (var (question, i) in folder)
            {
                printed[i] = await PrintAsync(answerer, question, cancellationToken).ConfigureAwait(false);
            }
        }

        var page = Path.GetFullPath(parsed.GetValue(_out) ?? Path.Combine(checkout, "docs", "answers.md"));
        await File.WriteAllTextAsync(page, AnswersPage.Render([.. questions.Zip(printed)]), cancellationToken).ConfigureAwait(false);
        terminal.Out.WriteLine($"{AnswerRemarks.Count(questions.Count, "answer")} written to {Displayed.Path(page)}");
        return ExitCode.Success;
    }

    /// <summary>What <c>qna ask</c> prints, after the earlier turns of the conversation.</summary>
    private static async Task<string> PrintAsync(IQuestionAnswerer answerer, ShownQuestion question, CancellationToken cancellationToken)
    {
        var history = new List<Turn>();
        foreach (var before in question.History)
        {
            history.Add(HistoryJson.TurnOf(await AskAsync(before).ConfigureAwait(false)));
        }

        return PlainRenderer.Render(await AskAsync(question.Question).ConfigureAwait(false));

        async Task<Answer> AskAsync(string text) =>
            (await answerer.AskAsync(new AskRequest { Question = text, History = [.. history] }, cancellationToken).ConfigureAwait(false)).Answer;
    }
}
