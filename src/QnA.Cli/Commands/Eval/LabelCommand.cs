using System.CommandLine;
using System.Net;
using QnA.Cli.Evaluating;
using QnA.Cli.Labelling;
using QnA.Evaluation.DataSets;
using QnA.Rendering;

namespace QnA.Cli.Commands.Eval;

/// <summary><c>qna eval label [FOLDER]</c>: a page on this machine to add and correct labelled questions.</summary>
internal static class LabelCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "The data set: a folder with questions.jsonl, or the name of one (default: eval in the checkout).",
            HelpName = "FOLDER",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var port = new Option<int>("--port") { Description = "The port of the page (default: any free one).", HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number is >= 0 and <= IPEndPoint.MaxPort))
            {
                result.AddError($"--port takes a number from 0 to {IPEndPoint.MaxPort}, not {token.Value}.");
            }
        });
        var command = new Command("label", "Open a page to add and correct labelled questions by marking evidence in the articles.") { folder, port };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(folder), parsed.GetValue(port), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? folder, int port, Terminal terminal, CancellationToken cancellationToken)
    {
        var set = Open(new EvalPaths(Environment.CurrentDirectory).SetFolder(folder));
        await using var server = await LabelServer.StartAsync(set, port, cancellationToken).ConfigureAwait(false);
        terminal.Out.WriteLine($"Labels of {SafeText.Line(set.Folder)}");
        terminal.Out.WriteLine($"Open {server.PageAddress}");
        terminal.Out.WriteLine("The address works on this machine and until Ctrl+C.");

        await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static LabelSet Open(string folder)
    {
        try
        {
            return LabelSet.Open(folder);
        }
        catch (DataSetException exception)
        {
            throw new UsageException(exception.Message, exception);
        }
    }
}
