using System.CommandLine;

namespace QnA.Cli.Commands.Eval.Importing;

/// <summary><c>qna eval import ...</c>: brings a public data set, or collected opinions, into this project's own form.</summary>
internal static class ImportCommand
{
    public static Command Create(GlobalOptions options, Terminal terminal) =>
        new("import", "Bring a public data set in its own format, or collected thumbs, so that qna eval can run it.")
        {
            new SquadCommand().Create(terminal),
            new BeirCommand().Create(terminal),
            new JsonLinesCommand().Create(options, terminal),
            new FeedbackCommand().Create(terminal),
        };
}
