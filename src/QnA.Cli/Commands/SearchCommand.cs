using System.CommandLine;
using QnA.Indexing;
using QnA.Rendering;
using QnA.Retrieval;

namespace QnA.Cli.Commands;

/// <summary><c>qna search "words"</c>: ranked passages with what both searches made of them.</summary>
internal sealed class SearchCommand
{
    private const int DefaultTop = 10;

    private readonly WordsArgument _words = new("words", "What to look for.");
    private readonly Option<bool> _json = new("--json") { Description = "Print machine-readable results." };
    private readonly TopOption _top = new($"Most passages to print (default {DefaultTop}).");
    private readonly FilesOption _files = new();

    private SearchCommand()
    {
    }

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var search = new SearchCommand();
        var command = new Command("search", "Rank passages by keywords and by meaning, without answering.")
        {
            search._words, search._top, search._files, search._json,
        };
        command.SetAction((parsed, cancellationToken) => search.RunAsync(parsed, options, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var query = _words.Text(parsed);
        if (string.IsNullOrWhiteSpace(query))
        {
            throw new UsageException("There is nothing to search for. Name some words, for example: qna search \"treaty signed\"");
        }

        using var workspace = Workspace.Open(parsed, options, terminal);
        using var index = await workspace.OpenIndexAsync(cancellationToken).ConfigureAwait(false);
        var filter = new SearchFilter { Files = _files.Resolve(parsed, index.Articles.Select(a => a.Id)) };
        var found = await workspace.RetrieverOver(index)
            .SearchAsync(query, parsed.GetValue(_top) ?? DefaultTop, filter, cancellationToken).ConfigureAwait(false);

        var passages = found.Select(chunk => FoundPassage.Of(chunk, index)).ToList();
        terminal.Out.Write(parsed.GetValue(_json) ? CliJson.Write(passages) : PassagesPlainRenderer.Render(passages));
        return ExitCode.Success;
    }
}
