using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QnA.Web;
using QnA.Web.Startup;

namespace QnA.Cli.Commands;

/// <summary><c>qna serve</c>: the web page and all other doors, in one process until Ctrl+C.</summary>
internal static class ServeCommand
{
    private const string Name = "serve";

    /// <summary>
    /// Whether that is the command. The host itself listens for Ctrl+C and SIGTERM, so that answers can finish; the command line would give
    /// it two seconds.
    /// </summary>
    public static bool IsIn(ParseResult parsed) => parsed.CommandResult.Command.Name == Name;

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var urls = new Option<string?>("--urls")
        {
            Description = $"Addresses to listen on, separated by semicolons (default: ASPNETCORE_URLS, else {ListenAddresses.Usual}).",
            HelpName = "URLS",
        };
        var command = new Command(Name, "Serve the web page, REST, OpenAI's shape, MCP, Direct Line and Teams until Ctrl+C.") { urls };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new HostArguments
            {
                Articles = parsed.GetValue(options.Articles),
                Index = parsed.GetValue(options.Index),
                Urls = parsed.GetValue(urls) ?? Variable("ASPNETCORE_URLS") ?? ListenAddresses.Usual,
            },
            terminal,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(HostArguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var environment = EnvironmentFor(arguments.Urls!, terminal); // given above
        await using var app = QnaHost.Build(arguments with { Environment = environment });
        try
        {
            await QnaHost.StartAsync(app, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or FormatException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            throw new UsageException($"{arguments.Urls} cannot be listened on: {exception.Message} Name another address with --urls.", exception);
        }

        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses) // Kestrel has it
        {
            terminal.Out.WriteLine($"Listening on {address}");
        }

        terminal.Out.WriteLine($"Environment: {environment}. Ctrl+C stops.");
        await UntilStoppedAsync(app, cancellationToken).ConfigureAwait(false);
        return ExitCode.Success;
    }

    /// <summary>Waits, and then lets running answers finish.</summary>
    private static async Task UntilStoppedAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await using var stop = cancellationToken.Register(app.Lifetime.StopApplication).ConfigureAwait(false);
        await app.WaitForShutdownAsync(CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>What the environment says, else Development on this machine alone, else Production.</summary>
    private static string EnvironmentFor(string urls, Terminal terminal)
    {
        if ((Variable("ASPNETCORE_ENVIRONMENT") ?? Variable("DOTNET_ENVIRONMENT")) is { } named)
        {
            return named;
        }

        var isLocal = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(ListenAddresses.IsLoopback);
        if (!isLocal)
        {
            return Environments.Production;
        }

        terminal.Error.WriteLine("Only this machine is served, so the environment is Development: nobody needs a key. Set ASPNETCORE_ENVIRONMENT for another one.");
        return Environments.Development;
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
