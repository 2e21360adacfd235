using System.CommandLine;
using QnA.Articles;
using QnA.Evaluation.DataSets.Importing;
using QnA.Evaluation.Runs;

namespace QnA.Cli.Commands.Eval.Importing;

/// <summary><c>qna eval import jsonl FILE</c>: claims with their evidence, or questions as this project labels them.</summary>
internal sealed class JsonLinesCommand
{
    private readonly Argument<string> _file = new("file")
    {
        Description = "Claims as in WiCE or FEVER, or lines as in questions.jsonl, conversations.jsonl or queries.jsonl; compressed with gzip or not.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _exclude = new("--exclude-claims")
    {
        Description = "Leave out claims that occur in these files.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly ImportTarget _target = new();

    public Command Create(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("jsonl", "Claims and whether their evidence supports them; or questions about the articles that --articles names.") { _file, _exclude };
        _target.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var articles = parsed.GetValue(options.Articles);
            var texts = articles is null
                ? new Dictionary<string, string>()
                : ArticleLibrary.Read(new ArticleOptions { Folder = articles }, cancellationToken).Texts;
            var set = JsonLinesImport.Read(parsed.GetRequiredValue(_file), parsed.GetValue(_exclude) ?? [], articles, texts);
            return Task.FromResult(_target.Write(set, parsed, terminal, cancellationToken));
        });
        return command;
    }
}
