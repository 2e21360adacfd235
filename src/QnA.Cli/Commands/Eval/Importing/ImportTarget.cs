using System.CommandLine;
using System.Globalization;
using QnA.Cli.Evaluating;
using QnA.Cli.Rendering;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.DataSets.Importing;
using QnA.Rendering;

namespace QnA.Cli.Commands.Eval.Importing;

/// <summary>Where an import goes, and what is said about it.</summary>
internal sealed class ImportTarget
{
    // Labels that do not resolve can be as many as there are questions.
    private const int MostShown = 20;

    private readonly Option<string?> _name = new("--name") { Description = "What the set is called (default: after the file, or the last part of --out).", HelpName = "NAME" };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Where the set is put (default: where qna eval run finds it by its name).",
        HelpName = "DIR",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace a set that was imported to the same place before, with labels that were corrected there by hand; its inbox.jsonl stays." };

    /// <summary>Gives the command the options <c>--name</c>, <c>--out</c> and <c>--force</c>.</summary>
    public void AddTo(Command command)
    {
        _name.Validators.Add(result =>
        {
            if (result.GetValue(_name) is { } name && (name.Length == 0 || name[0] == '.' || name.AsSpan().ContainsAny('/', '\\')))
            {
                result.AddError($"--name {name} is a path. Take --out for the folder.");
            }
        });
        command.Options.Add(_name);
        command.Options.Add(_out);
        command.Options.Add(_force);
    }

    /// <summary>Writes the set and says what it holds and what was left out.</summary>
    public int Write(ImportedSet set, ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var paths = new EvalPaths(Environment.CurrentDirectory);
        var chosen = parsed.GetValue(_out) is { } path ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) : null;
        set = set with { Name = parsed.GetValue(_name) ?? Path.GetFileName(chosen) ?? set.Name };
        var folder = chosen ?? paths.ImportedSet(set.Name);
        var summary = SetWriter.Write(set, folder, parsed.GetValue(_force), cancellationToken);

        terminal.Out.WriteLine($"{SafeText.Line(set.Name)}: {string.Join(", ", Parts(summary).DefaultIfEmpty("nothing"))}");
        foreach (var left in summary.LeftOut.Take(MostShown))
        {
            terminal.Out.WriteLine($"Left out: {SafeText.Line(left)}");
        }

        if (summary.LeftOut.Count > MostShown)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"... and {summary.LeftOut.Count - MostShown:N0} more"));
        }

        terminal.Out.WriteLine($"Put in {Displayed.Path(folder)}");
        terminal.Out.WriteLine($"Run it: qna eval run {(chosen is null ? SafeText.Line(set.Name) : Displayed.Path(folder))}");
        return ExitCode.Success;
    }

    private static IEnumerable<string> Parts(ImportSummary summary) =>
    [
        .. Count(summary.Articles, "articles"),
        .. summary.Questions.SelectMany(kind => Count(kind.Value, $"questions of kind {SafeText.Line(kind.Key)}")),
        .. Count(summary.Conversations, "conversations"),
        .. Count(summary.Queries, "queries"),
        .. summary.Claims.SelectMany(label => Count(label.Value, $"claims that are {Said(label.Key)}")),
    ];

    private static IEnumerable<string> Count(int count, string what) => count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}")];

    private static string Said(ClaimLabel label) => label switch
    {
        ClaimLabel.Supported => "supported",
        ClaimLabel.Partly => "partly supported",
        _ => "not supported",
    };
}
