using System.CommandLine;
using QnA.Answering;
using QnA.Cli.Rendering;
using QnA.Conversations;
using QnA.Rendering;

namespace QnA.Cli.Commands;

/// <summary><c>qna chat</c>: a conversation, one question a line.</summary>
internal static class ChatCommand
{
    private const string Prompt = "> ";

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var answerer = new AnswererOption();
        var command = new Command("chat", "Hold a conversation; follow-up questions are understood. /new starts over, /quit ends.") { answerer };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, answerer, options, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, AnswererOption choice, GlobalOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        using var workspace = Workspace.Open(parsed, options, terminal, settings: choice.Read(parsed));
        using var index = await workspace.OpenIndexAsync(cancellationToken).ConfigureAwait(false);
        var answerer = workspace.AnswererOver(index);
        var writer = new AnswerWriter(terminal, AnswerFormat.Text, withTrace: false);
        if (terminal.IsInteractive)
        {
            terminal.Out.WriteLine($"{AnswerRemarks.Count(index.Articles.Count, "article")}. Ask a question, /new to start over, /quit to end.");
        }

        var history = new List<Turn>();
        while (await ReadLineAsync(terminal, cancellationToken).ConfigureAwait(false) is { } line)
        {
            switch (line.Trim())
            {
                case "":
                    break;
                case "/quit" or "/exit":
                    return ExitCode.Success;
                case "/new":
                    history.Clear();
                    terminal.Out.WriteLine("A new conversation.");
                    break;
                case ['/', ..] command:
                    terminal.Error.WriteLine($"There is no {SafeText.Line(command)}; there are /new and /quit.");
                    break;
                case var question:
                    await AnswerAsync(question).ConfigureAwait(false);
                    break;
            }
        }

        return ExitCode.Success;

        async Task AnswerAsync(string question)
        {
            try
            {
                var result = await answerer
                    .AskAsync(new AskRequest { Question = question, History = history }, cancellationToken).ConfigureAwait(false);
                writer.Write(result);
                terminal.Out.WriteLine();
                history.Add(HistoryJson.TurnOf(result.Answer));
            }
            catch (InvalidQuestionException exception)
            {
                terminal.Error.WriteLine($"qna: {SafeText.Line(exception.Message)}");
            }
        }
    }

    /// <summary>The next line, or null at the end of the input or when the user interrupts.</summary>
    private static async Task<string?> ReadLineAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        if (terminal.IsInteractive)
        {
            terminal.Out.Write(Prompt);
        }

        try
        {
            // A console read cannot be cancelled; it is left behind on its own thread when the user interrupts.
            var line = await Task.Run(terminal.In.ReadLine, CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
            if (line is null && terminal.IsInteractive)
            {
                terminal.Out.WriteLine();
            }

            return line;
        }
        catch (OperationCanceledException)
        {
            terminal.Out.WriteLine();
            return null;
        }
    }
}
