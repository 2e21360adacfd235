using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QnA.Answering;
using QnA.Chat;
using QnA.Cli.Evaluating;
using QnA.Cli.Rendering;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Scoring;

namespace QnA.Cli.Commands.Eval;

/// <summary><c>qna eval run [SET]</c>: asks every question of a data set and scores the answers.</summary>
internal sealed class RunCommand
{
    private readonly Argument<string?> _set = new("set")
    {
        Description = "A folder with labelled questions, the name of one in eval/, or an imported one (default: eval).",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "SET",
    };

    private readonly Option<string> _answerer = new("--answerer")
    {
        Description = "Who answers: extractive (this program, without a language model) or generative (with the configured one; skipped when there is none).",
        DefaultValueFactory = _ => "extractive",
    };

    private readonly Option<string?> _against = new("--against") { Description = "A service to ask instead, by its address; it speaks POST /api/ask.", HelpName = "URL" };
    private readonly Option<int?> _limit = new("--limit") { Description = "Most items, drawn at random.", HelpName = "N" };
    private readonly Option<int> _seed = new("--seed") { Description = "Of the draw and of the intervals.", HelpName = "N", DefaultValueFactory = _ => RunRequest.DefaultSeed };
    private readonly Option<string?> _split = new("--split") { Description = "Only this part of the set: tune or held_out." };
    private readonly Option<string?> _out = new("--out") { Description = "Where the run is kept (default: a folder of its own).", HelpName = "DIR" };
    private readonly Option<int> _parallel = new("--parallel") { Description = "Items at a time (default: one for each processor).", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Ask everything anew." };
    private readonly Option<bool> _readings = new("--readings") { Description = "Use what the local model read in earlier runs, and remember what it reads: quicker when only rules changed, but times then say nothing." };
    private readonly Option<string> _judge = new("--judge")
    {
        Description = "Who judges support: local, or chat for the configured language model beside it (never in the gate).",
        DefaultValueFactory = _ => "local",
    };

    private readonly Option<int> _checks = new("--checks") { Description = "Check this many answers by removal, and by mutation.", HelpName = "N" };
    private readonly SettingOption _settings = new();

    private RunCommand()
    {
        _answerer.AcceptOnlyFromAmong("extractive", "generative");
        _split.AcceptOnlyFromAmong(SplitRule.Tune, SplitRule.HeldOut);
        _judge.AcceptOnlyFromAmong("local", "chat");
        AtLeastOne(_limit);
        AtLeastOne(_parallel);
    }

    public static Command Create(GlobalOptions options, Terminal terminal)
    {
        var run = new RunCommand();
        var command = new Command("run", "Ask the questions of a data set and score the answers.")
        {
            run._set, run._answerer, run._against, run._limit, run._seed, run._split, run._out, run._parallel, run._noCache, run._readings, run._judge, run._checks, run._settings,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(run._against) is { } address && AddressOf(address) is null)
            {
                result.AddError($"--against {address} is no address. Write it as http://host:port, without a user or password.");
            }
        });
        command.SetAction((parsed, cancellationToken) => run.RunAsync(parsed, options, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, GlobalOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var paths = new EvalPaths(Environment.CurrentDirectory);
        var request = new RunRequest
        {
            Set = paths.SetFolder(parsed.GetValue(_set)),
            Answerer = parsed.GetValue(_answerer) == "generative" ? AnswererChoice.Generative : AnswererChoice.Extractive,
            Against = parsed.GetValue(_against) is { } address ? AddressOf(address) : null,
            Limit = parsed.GetValue(_limit),
            Seed = parsed.GetValue(_seed),
            Split = parsed.GetValue(_split),
            Out = parsed.GetValue(_out),
            Parallel = parsed.GetValue(_parallel),
            UseCache = !parsed.GetValue(_noCache),
            UseReadings = parsed.GetValue(_readings),
            HasChatJudge = parsed.GetValue(_judge) == "chat",
            Checks = parsed.GetValue(_checks),
            Settings = _settings.Read(parsed),
        };
        if (request.Answerer == AnswererChoice.Generative && !HasModel())
        {
            terminal.Error.WriteLine($"Skipped: {ChatModelOptions.Missing("--answerer generative was asked for")}");
            return ExitCode.Success;
        }

        var run = await new SetRunner(parsed, options, terminal, paths).RunAsync(request, cancellationToken).ConfigureAwait(false);

        terminal.Out.Write(RunText.Heading(run.Manifest));
        terminal.Out.WriteLine();
        terminal.Out.Write(ScoreTable.Render(Scorer.Score(run.Records, run.Manifest.Seed)));
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"Kept in {Displayed.Path(run.Folder.FullPath)}");
        return ExitCode.Success;
    }

    private static bool HasModel() =>
        new ServiceCollection().AddSettings<ChatModelOptions>(CliSettings.Load(), ChatModelOptions.Section).Provider != ChatProvider.None;

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 ? address : null;

    private static void AtLeastOne<T>(Option<T> option) => option.Validators.Add(result =>
    {
        if (result.Tokens.Any(t => int.TryParse(t.Value, out var number) && number < 1))
        {
            result.AddError($"{option.Name} must be at least 1.");
        }
    });
}
