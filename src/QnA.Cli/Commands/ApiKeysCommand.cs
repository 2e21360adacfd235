using System.CommandLine;
using System.Globalization;
using QnA.Rendering;

namespace QnA.Cli.Commands;

/// <summary><c>qna apikeys add|list|revoke</c>: the keys of programs that use <c>qna serve</c>.</summary>
internal static class ApiKeysCommand
{
    private const int LongestName = 60;

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("apikeys", "Make, list and revoke the keys with which programs use the REST interface.");
        command.Subcommands.Add(Add(options, terminal));
        command.Subcommands.Add(List(options, terminal));
        command.Subcommands.Add(Revoke(options, terminal));
        return command;
    }

    private static Command Add(GlobalOptions options, Terminal terminal)
    {
        var name = Name("What the key is for, for example the name of the program.");
        var command = new Command("add", "Make a key and show it, once.") { name };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetRequiredValue(name);
            using var data = ServerData.Open(parsed, options);
            var key = data.AddKey(wanted) ?? throw new UsageException($"There is a key {wanted} already. Choose another name, or revoke it first.");

            terminal.Out.WriteLine(key);
            terminal.Error.WriteLine("Keep it now: it is not stored and cannot be shown again. Send it as: Authorization: Bearer <key>");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command List(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("list", "List the keys by name.");
        command.SetAction(parsed =>
        {
            using var data = ServerData.Open(parsed, options);
            var keys = data.Keys();
            foreach (var key in keys)
            {
                terminal.Out.WriteLine($"{SafeText.Line(key.Name)}  made {Day(key.Created)}{(key.Revoked is { } since ? $"  revoked {Day(since)}" : "")}");
            }

            if (keys.Count == 0)
            {
                terminal.Error.WriteLine("There are no keys. Make one with: qna apikeys add NAME");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static Command Revoke(GlobalOptions options, Terminal terminal)
    {
        var name = Name("The key's name.");
        var command = new Command("revoke", "Let a key open nothing from now on, in a running host too.") { name };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetRequiredValue(name);
            using var data = ServerData.Open(parsed, options);
            if (!data.RevokeKey(wanted))
            {
                throw new UsageException($"There is no key {SafeText.Line(wanted)} that opens anything. See them with: qna apikeys list");
            }

            terminal.Out.WriteLine($"Revoked {wanted}.");
            return ExitCode.Success;
        });
        return command;
    }

    private static Argument<string> Name(string description)
    {
        var name = new Argument<string>("name") { Description = description, HelpName = "NAME" };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (token.Value.Length > LongestName || !token.Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')))
            {
                result.AddError($"A key's name has up to {LongestName} letters, digits, hyphens, underscores and full stops.");
            }
        });
        return name;
    }

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
