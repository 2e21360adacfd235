using System.CommandLine;
using QnA.Briefing;
using QnA.Cli.Rendering.Briefs;
using QnA.Rendering;
using Spectre.Console;

namespace QnA.Cli.Commands;

/// <summary><c>qna brief "topic"</c>: what all the articles say about a topic.</summary>
internal sealed class BriefCommand
{
    private readonly WordsArgument _topic = new("topic", "The topic in a few words; \"-\" reads it from standard input.");
    private readonly Option<bool> _json = new("--json") { Description = "Print the machine-readable brief." };
    private readonly Option<bool> _markdown = new("--markdown") { Description = "Print Markdown with footnotes, for pasting into a report." };
    private readonly TopOption _top = new("Most main points.");
    private readonly FilesOption _files = new();

    private BriefCommand()
    {
    }

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var brief = new BriefCommand();
        var command = new Command("brief", "Give a cited overview of a topic over all the articles: main points, dates, agreement and disagreement.")
        {
            brief._topic, brief._json, brief._markdown, brief._top, brief._files,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(brief._json) && result.GetValue(brief._markdown))
            {
                result.AddError("--json and --markdown exclude each other.");
            }
        });
        command.SetAction((parsed, cancellationToken) => brief.RunAsync(parsed, options, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var topic = TopicOf(parsed, terminal);
        using var workspace = Workspace.Open(parsed, options, terminal);
        var models = workspace.PreloadModelsAsync();
        using var index = await workspace.OpenIndexAsync(cancellationToken).ConfigureAwait(false);
        var request = new BriefRequest
        {
            Topic = topic,
            Files = _files.Resolve(parsed, index.Articles.Select(a => a.Id)),
            Top = parsed.GetValue(_top),
        };
        await models.ConfigureAwait(false);
        var brief = await workspace.BriefWriterOver(index).WriteAsync(request, cancellationToken).ConfigureAwait(false);

        Print(brief, parsed, terminal);
        return ExitCode.Of(brief.Status);
    }

    private string TopicOf(ParseResult parsed, Terminal terminal)
    {
        var words = _topic.Text(parsed);
        var topic = words == "-" ? terminal.In.ReadToEnd() : words;
        return string.IsNullOrWhiteSpace(topic)
            ? throw new UsageException("The topic is empty. Name one, for example: qna brief \"the harbour strike\"")
            : topic.Trim();
    }

    private void Print(Brief brief, ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(_json))
        {
            terminal.Out.WriteLine(BriefJson.Write(brief));
        }
        else if (parsed.GetValue(_markdown))
        {
            terminal.Out.Write(BriefMarkdownRenderer.Render(brief));
        }
        else if (terminal.HasColour)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Out) });
            console.Write(BriefTerminalRenderer.Render(brief));
            console.WriteLine();
        }
        else
        {
            terminal.Out.Write(BriefPlainRenderer.Render(brief));
        }
    }
}
