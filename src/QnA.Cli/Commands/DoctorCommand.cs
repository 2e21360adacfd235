using System.CommandLine;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Extensions.AI;
using QnA.Articles;
using QnA.Chat;
using QnA.Cli.Diagnosis;
using QnA.Inference;
using QnA.Rendering;

namespace QnA.Cli.Commands;

/// <summary><c>qna doctor</c>: what is there, what is not, and what to do about it.</summary>
internal static class DoctorCommand
{
    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("doctor", "Check models, processor, articles, index, language model and settings, and say what to do about each problem.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            terminal.Out.WriteLine(Program());
            var findings = new List<Finding>();
            await foreach (var finding in ExamineAsync(parsed, options, terminal, cancellationToken).ConfigureAwait(false))
            {
                findings.Add(finding);
                Write(finding, terminal);
            }

            WriteSettings(terminal);
            var problems = findings.Count(f => f.IsProblem);
            terminal.Out.WriteLine(problems == 0 ? "No problems." : AnswerRemarks.Count(problems, "problem") + ".");
            return problems == 0 ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static async IAsyncEnumerable<Finding> ExamineAsync(
        ParseResult parsed, GlobalOptions options, Terminal terminal, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var models = LocalModels.Load();
        foreach (var finding in ModelCheck.Run(models))
        {
            yield return finding;
        }

        yield return Finding.Ok("processor", $"{models.KernelPath}, {AnswerRemarks.Count(Environment.ProcessorCount, "core")}");

        var (workspace, trouble) = OpenWorkspace(parsed, options, terminal);
        if (trouble is not null)
        {
            yield return trouble;
        }

        using (workspace)
        {
            if (workspace is null)
            {
                yield break;
            }

            foreach (var finding in ArticlesCheck.Run(workspace.Get<ArticleOptions>(), cancellationToken))
            {
                yield return finding;
            }

            yield return IndexCheck.Run(workspace.Get<IndexKeeper>(), cancellationToken);
            yield return await ChatCheck.RunAsync(
                workspace.Get<ChatModelOptions>(), workspace.Find<IChatClient>(), workspace.Get<TimeProvider>(), cancellationToken).ConfigureAwait(false);
        }
    }

    private static (Workspace? Workspace, Finding? Trouble) OpenWorkspace(ParseResult parsed, GlobalOptions options, Terminal terminal)
    {
        try
        {
            return (Workspace.Open(parsed, options, terminal), null);
        }
        catch (SettingsException exception)
        {
            return (null, Finding.Problem("settings", exception.Message, "Correct it where it comes from, below."));
        }
        catch (ArticleFolderNotFoundException exception)
        {
            return (null, Finding.Problem("articles", exception.Message, "Create the folder, or name another one with --articles."));
        }
    }

    private static void WriteSettings(Terminal terminal)
    {
        terminal.Out.WriteLine("Settings");
        try
        {
            foreach (var line in SettingsList.Of(CliSettings.Load()))
            {
                terminal.Out.WriteLine($"  {SafeText.Line(line)}");
            }
        }
        catch (SettingsException)
        {
            terminal.Out.WriteLine("  cannot be read, see above");
        }
    }

    private static void Write(Finding finding, Terminal terminal)
    {
        var state = finding.IsProblem ? "problem" : "ok";
        terminal.Out.WriteLine($"{state,-8} {finding.Subject,-10} {SafeText.Line(finding.Text)}");
        if (finding.Remedy is { } remedy)
        {
            terminal.Out.WriteLine($"{"",-19} -> {SafeText.Line(remedy)}");
        }
    }

    private static string Program()
    {
        var version = typeof(DoctorCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return $"qna {version?.Split('+')[0]}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}";
    }
}
