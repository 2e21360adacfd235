using System.CommandLine;
using QnA.Answering;
using QnA.Cli.Rendering;
using QnA.Conversations;

namespace QnA.Cli.Commands;

/// <summary><c>qna ask "question"</c>: one question, one answer.</summary>
internal sealed class AskCommand
{
    private readonly WordsArgument _question = new("question", "The question; \"-\" reads it from standard input.");

    private readonly Option<bool> _json = new("--json") { Description = "Print the machine-readable answer." };
    private readonly Option<bool> _markdown = new("--markdown") { Description = "Print Markdown with footnotes, for pasting into a report." };
    private readonly Option<bool> _trace = new("--trace") { Description = "Show the windows read, their scores, and the rule that decided." };
    private readonly Option<string?> _history = new("--history")
    {
        Description = "Earlier turns: a JSON array of { \"question\", \"answer\" }, where the answer is text or a whole saved answer.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _receipt = new("--receipt")
    {
        Description = "Also write a signed receipt of the answer, for: qna verify FILE. Make a key first with: qna receipts key",
        HelpName = "FILE",
    };

    private readonly AnswererOption _answerer = new();
    private readonly TopOption _top = new("Most sentences in the answer.");
    private readonly FilesOption _files = new();

    private AskCommand()
    {
    }

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var ask = new AskCommand();
        var command = new Command("ask", "Answer a question from the articles, with citations.")
        {
            ask._question, ask._json, ask._markdown, ask._history, ask._top, ask._files, ask._answerer, ask._trace, ask._receipt,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(ask._json) && result.GetValue(ask._markdown))
            {
                result.AddError("--json and --markdown exclude each other.");
            }
        });
        command.SetAction((parsed, cancellationToken) => ask.RunAsync(parsed, options, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        // What is wrong with the input is found before anything is built or loaded.
        var question = QuestionOf(parsed, terminal);
        var history = HistoryOf(parsed.GetValue(_history));

        using var workspace = Workspace.Open(parsed, options, terminal, settings: _answerer.Read(parsed));
        using var receipt = ReceiptFile.Prepare(parsed.GetValue(_receipt), workspace);
        var models = workspace.PreloadModelsAsync();
        using var index = await workspace.OpenIndexAsync(cancellationToken).ConfigureAwait(false);
        var request = new AskRequest
        {
            Question = question,
            History = history,
            Files = _files.Resolve(parsed, index.Articles.Select(a => a.Id)),
            Top = parsed.GetValue(_top),
        };
        await models.ConfigureAwait(false);
        var result = await workspace.AnswererOver(index).AskAsync(request, cancellationToken).ConfigureAwait(false);

        new AnswerWriter(terminal, FormatOf(parsed), parsed.GetValue(_trace)).Write(result);
        receipt?.Write(request, result.Answer, index);
        return ExitCode.Of(result.Answer.Status);
    }

    private string QuestionOf(ParseResult parsed, Terminal terminal)
    {
        var words = _question.Text(parsed);
        var question = words == "-" ? terminal.In.ReadToEnd() : words;
        return string.IsNullOrWhiteSpace(question)
            ? throw new UsageException("The question is empty. Ask one, for example: qna ask \"who signed the treaty?\"")
            : question.Trim();
    }

    private static IReadOnlyList<Turn> HistoryOf(string? file)
    {
        if (file is null)
        {
            return [];
        }

        try
        {
            return HistoryJson.Read(File.ReadAllText(file));
        }
        catch (FormatException exception)
        {
            throw new UsageException($"The history {file} cannot be used: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"The history {file} cannot be read: {exception.Message}", exception);
        }
    }

    private AnswerFormat FormatOf(ParseResult parsed) =>
        parsed.GetValue(_json) ? AnswerFormat.Json
        : parsed.GetValue(_markdown) ? AnswerFormat.Markdown
        : AnswerFormat.Text;
}
