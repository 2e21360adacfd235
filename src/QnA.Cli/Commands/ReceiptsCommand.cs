using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QnA.Receipts;
using QnA.Receipts.Signing;

namespace QnA.Cli.Commands;

/// <summary><c>qna receipts key|public</c>: the key that signs receipts.</summary>
internal static class ReceiptsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("receipts", "Make the key that signs receipts, and show its public half.");
        command.Subcommands.Add(Key(terminal));
        command.Subcommands.Add(Public(terminal));
        return command;
    }

    private static Command Key(Terminal terminal)
    {
        var file = new Option<string?>("--out")
        {
            Description = "The file for the private key (default: the setting QnA:Receipts:KeyFile, else one in your local data folder).",
            HelpName = "FILE",
        };
        var command = new Command("key", "Make a private key that only you can read, and print the public one for those who check your receipts.") { file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file) is { Length: > 0 } chosen ? Path.GetFullPath(chosen) : Keys().File;
            using var key = ReceiptKey.Create(path);
            terminal.Error.WriteLine($"Made {path}. Keep it to yourself: whoever has it can sign as you.");
            if (path != Keys().File)
            {
                terminal.Error.WriteLine($"To sign with it, set QnA__Receipts__KeyFile={path} in the environment.");
            }

            Show(key.Public, terminal);
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Public(Terminal terminal)
    {
        var command = new Command("public", "Print the public half of the key, for: qna verify FILE --key PUBLIC");
        command.SetAction(_ =>
        {
            using var key = Keys().Open();
            Show(key.Public, terminal);
            return ExitCode.Success;
        });
        return command;
    }

    // The key alone stands on its stream, so that it can be sent to a file.
    private static void Show(SignerKey key, Terminal terminal)
    {
        terminal.Error.WriteLine($"Key id: {key.Id}");
        terminal.Out.Write(key.ToPem());
    }

    private static ReceiptKeys Keys() => new(new ServiceCollection().AddSettings<ReceiptOptions>(CliSettings.Load(), ReceiptOptions.Section));
}
