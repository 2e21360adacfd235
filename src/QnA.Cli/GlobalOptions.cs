using System.CommandLine;

namespace QnA.Cli;

/// <summary>Options that every command takes.</summary>
internal sealed class GlobalOptions
{
    public Option<string?> Articles { get; } = new("--articles")
    {
        Description = "The folder of articles (default: the setting QnA:Articles:Folder).",
        HelpName = "FOLDER",
        Recursive = true,
    };

    public Option<string?> Index { get; } = new("--index")
    {
        Description = "The index file (default: one for each articles folder).",
        HelpName = "FILE",
        Recursive = true,
    };

    public void AddTo(Command root)
    {
        root.Options.Add(Articles);
        root.Options.Add(Index);
    }
}
