using System.CommandLine;
using System.Text;
using QnA.Rendering;

namespace QnA.Cli.Commands;

/// <summary><c>qna feedback export [FILE]</c>: thumbs of users as lines that <c>qna eval import feedback</c> reads.</summary>
internal static class FeedbackExportCommand
{
    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("feedback", "What users thought of answers.");
        command.Subcommands.Add(Export(options, terminal));
        return command;
    }

    private static Command Export(GlobalOptions options, Terminal terminal)
    {
        var file = new Argument<string?>("file")
        {
            Description = "The file to write (default: standard output).",
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("export", "Write every opinion with its answer, a line each, for: qna eval import feedback FILE") { file };
        command.SetAction(parsed =>
        {
            using var data = ServerData.Open(parsed, options);
            var lines = data.Feedback();
            Write(parsed.GetValue(file), lines, terminal);
            terminal.Error.WriteLine($"{AnswerRemarks.Count(lines.Count, "opinion")}.");
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(string? file, IReadOnlyList<string> lines, Terminal terminal)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        if (file is null or "-")
        {
            terminal.Out.Write(text);
            return;
        }

        try
        {
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{file} cannot be written: {exception.Message}", exception);
        }
    }
}
