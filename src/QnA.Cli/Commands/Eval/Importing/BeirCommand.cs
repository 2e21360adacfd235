using System.CommandLine;
using QnA.Evaluation.DataSets.Importing;

namespace QnA.Cli.Commands.Eval.Importing;

/// <summary><c>qna eval import beir FOLDER</c>: searches with judged documents.</summary>
internal sealed class BeirCommand
{
    private readonly Argument<string> _folder = new("folder")
    {
        Description = "A folder with corpus.jsonl, queries.jsonl and qrels.tsv or qrels/test.tsv, compressed with gzip or not.",
        HelpName = "FOLDER",
    };

    private readonly ImportTarget _target = new();

    public Command Create(Terminal terminal)
    {
        var command = new Command("beir", "A set in the layout of BEIR: searches, and which documents they should find.") { _folder };
        _target.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            Task.FromResult(_target.Write(BeirImport.Read(parsed.GetRequiredValue(_folder)), parsed, terminal, cancellationToken)));
        return command;
    }
}
