using System.CommandLine;
using QnA.Cli.Rendering;
using QnA.Cli.TeamsPackaging;

namespace QnA.Cli.Commands;

/// <summary><c>qna teams package</c>: the file with which an administrator installs the bot in Teams.</summary>
internal sealed class TeamsCommand
{
    private readonly Option<string> _botId = new("--bot-id") { Description = "Id of the app registration of the bot, a GUID: what QnA:Teams:AppId is set to.", HelpName = "GUID", Required = true };
    private readonly Option<string> _domain = new("--domain") { Description = "The host of QnA:Web:PublicAddress, without https://.", HelpName = "HOST", Required = true };
    private readonly Option<string?> _developer = new("--developer") { Description = "Who offers the bot (default: the host).", HelpName = "NAME" };
    private readonly Option<string?> _privacy = new("--privacy") { Description = "Address of your privacy statement (default: the bot's own page).", HelpName = "URL" };
    private readonly Option<string?> _terms = new("--terms") { Description = "Address of your terms of use (default: the bot's own page).", HelpName = "URL" };
    private readonly Option<string> _output = new("--output") { Description = "The package.", HelpName = "FILE", DefaultValueFactory = _ => "teams-package.zip" };

    private TeamsCommand()
    {
    }

    public static Command Create(Terminal terminal)
    {
        var teams = new TeamsCommand();
        var package = new Command("package", "Pack manifest and icons for the installation in Teams; docs/teams.md says what comes before and after.")
        {
            teams._botId, teams._domain, teams._developer, teams._privacy, teams._terms, teams._output,
        };
        package.SetAction(parsed => teams.Package(parsed, terminal));
        return new Command("teams", "Bring the bot into Teams.") { package };
    }

    private int Package(ParseResult parsed, Terminal terminal)
    {
        var manifest = TeamsManifest.Create(
            parsed.GetRequiredValue(_botId), parsed.GetRequiredValue(_domain), CliSettings.Load()["QnA:Web:Title"],
            parsed.GetValue(_developer), parsed.GetValue(_privacy), parsed.GetValue(_terms));
        var file = Path.GetFullPath(parsed.GetRequiredValue(_output));
        try
        {
            File.WriteAllBytes(file, TeamsPackage.Pack(manifest));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Displayed.Path(file)} cannot be written: {exception.Message}", exception);
        }

        terminal.Out.WriteLine($"Written to {Displayed.Path(file)}");
        return ExitCode.Success;
    }
}
