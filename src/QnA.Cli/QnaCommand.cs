using System.CommandLine;
using System.CommandLine.Invocation;
using QnA.Cli.Commands;
using QnA.Cli.Commands.Eval;
using QnA.Rendering;

namespace QnA.Cli;

/// <summary>The <c>qna</c> command line.</summary>
internal static class QnaCommand
{
    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        try
        {
            // A question may begin with "@"; it must not be taken for the name of a file with arguments.
            var parsed = Create(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
            {
                return ReportUsage(parsed, terminal);
            }

            var invocation = new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            };
            if (ServeCommand.IsIn(parsed) || McpCommand.IsIn(parsed))
            {
                invocation.ProcessTerminationTimeout = null;
            }

            return await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return Failure.Report(exception, terminal);
        }
    }

    private static RootCommand Create(Terminal terminal)
    {
        var options = new GlobalOptions();
        var root = new RootCommand("Ask a folder of articles; every sentence of the answer cites the exact characters it rests on.");
        options.AddTo(root);
        root.Subcommands.Add(AskCommand.Create(options, terminal));
        root.Subcommands.Add(BriefCommand.Create(options, terminal));
        root.Subcommands.Add(ChatCommand.Create(options, terminal));
        root.Subcommands.Add(IndexCommand.Create(options, terminal));
        root.Subcommands.Add(SearchCommand.Create(options, terminal));
        root.Subcommands.Add(ArticlesCommand.Create(options, terminal));
        root.Subcommands.Add(VerifyCommand.Create(options, terminal));
        root.Subcommands.Add(ReceiptsCommand.Create(terminal));
        root.Subcommands.Add(ServeCommand.Create(options, terminal));
        root.Subcommands.Add(McpCommand.Create(options));
        root.Subcommands.Add(ApiKeysCommand.Create(options, terminal));
        root.Subcommands.Add(FeedbackExportCommand.Create(options, terminal));
        root.Subcommands.Add(TeamsCommand.Create(terminal));
        root.Subcommands.Add(EvalCommand.Create(options, terminal));
        root.Subcommands.Add(DoctorCommand.Create(options, terminal));
        return root;
    }

    private static int ReportUsage(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var name = NameOf(command);
        foreach (var message in parsed.Errors.Select(e => e.Message).Distinct())
        {
            terminal.Error.WriteLine($"qna: {SafeText.Line(message)}");
        }

        terminal.Error.WriteLine($"Try: {name} --help");
        return ExitCode.Usage;
    }

    private static string NameOf(Command command) =>
        command is RootCommand ? "qna" : $"{NameOf(command.Parents.OfType<Command>().First())} {command.Name}";
}
