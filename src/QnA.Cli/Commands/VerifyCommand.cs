using System.CommandLine;
using System.Text.Json;
using QnA.Answering;
using QnA.Articles;
using QnA.Receipts;
using QnA.Rendering;

namespace QnA.Cli.Commands;

/// <summary><c>qna verify FILE</c>: checks a saved answer against the files as they are now.</summary>
internal static class VerifyCommand
{
    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var file = new Argument<string>("file")
        {
            Description = "An answer saved with: qna ask --json; \"-\" reads it from standard input.",
            HelpName = "FILE",
        };
        var command = new Command("verify", "Check every citation of a saved answer against the files as they are now.") { file };
        command.SetAction((parsed, cancellationToken) =>
        {
            var answer = Read(parsed.GetRequiredValue(file), terminal);
            using var workspace = Workspace.Open(parsed, options, terminal);
            var files = new CurrentFiles(workspace.Get<ArticleOptions>(), cancellationToken);
            var verification = AnswerVerifier.Verify(answer, files.Find);

            terminal.Out.Write(VerificationText.Render(verification));
            return Task.FromResult(CodeOf(verification.State));
        });
        return command;
    }

    private static Answer Read(string file, Terminal terminal)
    {
        try
        {
            return AnswerJson.Read(file == "-" ? terminal.In.ReadToEnd() : File.ReadAllText(file));
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{file} is not an answer saved with \"qna ask --json\": {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{file} cannot be read: {exception.Message}", exception);
        }
    }

    private static int CodeOf(ReceiptState state) => state switch
    {
        ReceiptState.Ok => ExitCode.Success,
        ReceiptState.Stale => ExitCode.Refused,
        _ => ExitCode.Failure,
    };
}
