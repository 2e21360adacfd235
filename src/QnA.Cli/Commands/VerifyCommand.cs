using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using QnA.Answering;
using QnA.Receipts;
using QnA.Receipts.Signing;
using QnA.Rendering;

namespace QnA.Cli.Commands;

/// <summary><c>qna verify FILE</c>: checks a saved answer or a receipt against the files as they are now.</summary>
internal static class VerifyCommand
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var file = new Argument<string>("file")
        {
            Description = "An answer saved with qna ask --json, or a receipt of qna ask --receipt; \"-\" reads it from standard input.",
            HelpName = "FILE",
        };
        var key = new Option<string?>("--key")
        {
            Description = "The public key (PEM) that must have signed the receipt.",
            HelpName = "FILE",
        };
        var command = new Command("verify", "Check a saved answer or a receipt: every citation against the files as they are now, and the signature.") { file, key };
        command.SetAction((parsed, cancellationToken) =>
        {
            var name = parsed.GetRequiredValue(file);
            var document = Read(name, terminal);
            var expected = parsed.GetValue(key) is { } keyFile ? ReadKey(keyFile) : null;
            using var workspace = Workspace.Open(parsed, options, terminal);
            var verification = Verify(workspace.Get<SavedAnswerVerifier>(), document, name, expected, cancellationToken);

            terminal.Out.Write(VerificationText.Render(verification));
            return Task.FromResult(CodeOf(verification.State));
        });
        return command;
    }

    private static Verification Verify(
        SavedAnswerVerifier verifier, JsonElement document, string name, SignerKey? expected, CancellationToken cancellationToken)
    {
        try
        {
            return verifier.Verify(document, expected, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw NotSaved(name, exception.Message, exception);
        }
    }

    private static JsonElement Read(string file, Terminal terminal)
    {
        try
        {
            return JsonElement.Parse(ReadText(file, terminal), Strict);
        }
        catch (JsonException exception)
        {
            throw NotSaved(file, JsonFaults.Describe(exception), exception);
        }
    }

    private static SignerKey ReadKey(string file)
    {
        try
        {
            return SignerKey.FromPem(ReadText(file, terminal: null));
        }
        catch (CryptographicException exception)
        {
            throw new UsageException($"{file} is not a public key of \"qna receipts key\": {exception.Message}.", exception);
        }
    }

    private static string ReadText(string file, Terminal? terminal)
    {
        try
        {
            return file == "-" && terminal is not null ? terminal.In.ReadToEnd() : File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{file} cannot be read: {exception.Message}", exception);
        }
    }

    private static UsageException NotSaved(string file, string problem, JsonException exception) =>
        new($"{file} is neither an answer saved with \"qna ask --json\" nor a receipt: {problem}", exception);

    private static int CodeOf(VerificationState state) => state switch
    {
        VerificationState.Ok => ExitCode.Success,
        VerificationState.Stale => ExitCode.Refused,
        _ => ExitCode.Failure,
    };
}
