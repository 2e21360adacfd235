using System.CommandLine;
using QnA.Cli.Rendering;

namespace QnA.Cli.Commands;

/// <summary><c>qna index [FOLDER]</c>: brings the index up to date and says what changed.</summary>
internal static class IndexCommand
{
    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "The folder of articles, as with --articles.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "FOLDER",
        };
        var rebuild = new Option<bool>("--rebuild") { Description = "Build the index from nothing." };
        var command = new Command("index", "Bring the index up to date with the articles, and say what changed.") { folder, rebuild };
        command.Validators.Add(result =>
        {
            if (result.GetValue(folder) is not null && result.GetValue(options.Articles) is not null)
            {
                result.AddError("Name the folder once: either as FOLDER or with --articles.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var workspace = Workspace.Open(parsed, options, terminal, parsed.GetValue(folder));
            var report = await workspace.UpdateIndexAsync(parsed.GetValue(rebuild), cancellationToken).ConfigureAwait(false);

            terminal.Out.Write(IndexReportText.Full(
                report, Displayed.Path(workspace.ArticlesFolder), Displayed.Path(workspace.IndexFile)));
            return ExitCode.Success;
        });
        return command;
    }
}
