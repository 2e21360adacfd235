using System.CommandLine;
using Microsoft.Extensions.Hosting;
using QnA.Web;
using QnA.Web.Mcp;

namespace QnA.Cli.Commands;

/// <summary><c>qna mcp</c>: the articles as tools for a program that starts this one and speaks the Model Context Protocol.</summary>
internal static class McpCommand
{
    private const string Name = "mcp";

    /// <summary>Whether that is the command, which ends with its input and listens for Ctrl+C itself.</summary>
    public static bool IsIn(ParseResult parsed) => parsed.CommandResult.Command.Name == Name;

    public static Command Create(GlobalOptions options)
    {
        var command = new Command(
            Name,
            "Speak the Model Context Protocol over standard input and output: tools to ask, search, brief, read and verify, and the articles as resources. "
            + "For a program that starts it; it ends when its input does.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = McpProcess.Build(new HostArguments
            {
                Articles = parsed.GetValue(options.Articles),
                Index = parsed.GetValue(options.Index),

                // Its only caller is on this machine, and reads the log as text.
                Environment = Environments.Development,
            });
            await host.RunAsync(cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }
}
