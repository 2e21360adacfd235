using System.CommandLine;
using QnA.Evaluation.DataSets.Importing;

namespace QnA.Cli.Commands.Eval.Importing;

/// <summary><c>qna eval import squad FILE</c>: short answers and refusing, or finding paragraphs, from SQuAD 1.1 or 2.0.</summary>
internal sealed class SquadCommand
{
    private readonly Argument<string> _file = new("file") { Description = "A file in SQuAD's own format, compressed with gzip or not.", HelpName = "FILE" };
    private readonly Option<string?> _titles = new("--titles") { Description = "Only articles of these titles: a JSON array, or the \"test\" of an object.", HelpName = "FILE" };
    private readonly Option<string?> _exclude = new("--exclude-titles") { Description = "No articles of these titles: a JSON array, or the \"train\" of an object.", HelpName = "FILE" };
    private readonly Option<bool> _paragraphs = new("--paragraphs") { Description = "Make each paragraph an article, and each question a search for it." };
    private readonly ImportTarget _target = new();

    public Command Create(Terminal terminal)
    {
        var command = new Command("squad", "SQuAD 1.1 or 2.0: questions with short answers, some to be refused.") { _file, _titles, _exclude, _paragraphs };
        _target.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_titles) is not null && result.GetValue(_exclude) is not null)
            {
                result.AddError("Take --titles or --exclude-titles, not both.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, terminal, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var file = parsed.GetRequiredValue(_file);
        var titles = parsed.GetValue(_titles) is { } only ? TitleFilter.Only(only)
            : parsed.GetValue(_exclude) is { } without ? TitleFilter.Without(without)
            : null;
        var set = parsed.GetValue(_paragraphs) ? SquadImport.Paragraphs(file, titles) : SquadImport.Questions(file, titles);
        return _target.Write(set, parsed, terminal, cancellationToken);
    }
}
