using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.AI;
using QnA.Answering;
using QnA.Articles;
using QnA.Chat;
using QnA.Chat.Prompts;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.Checks;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Judges;
using QnA.Evaluation.Runs;
using QnA.Indexing;
using QnA.Inference;
using QnA.Retrieval;

namespace QnA.Cli.Evaluating;

/// <summary>Runs a data set with what this machine has: its articles, its index, its models and settings.</summary>
internal sealed class SetRunner(ParseResult parsed, GlobalOptions options, Terminal terminal, EvalPaths paths)
{
    /// <summary>Time for one question to a service.</summary>
    private static readonly TimeSpan ServiceTimeout = TimeSpan.FromMinutes(2);

    /// <summary>Runs it, or goes on with the same run that was stopped.</summary>
    public async Task<FinishedRun> RunAsync(RunRequest request, CancellationToken cancellationToken)
    {
        var set = DataSetReader.Read(request.Set);
        var hasArticles = set.Conversations.Count + set.Queries.Count > 0;
        using var workspace = Workspace.Open(parsed, options, terminal, hasArticles ? set.ArticlesFolder : request.Set, SettingsOf(request), request.UseReadings ? paths.Readings : null);
        using var index = hasArticles && request.Against is null ? await workspace.OpenIndexAsync(cancellationToken).ConfigureAwait(false) : null;
        // Answers keep the time that they took; what was not read anew took none that is worth keeping.
        using var cache = request.UseCache && !request.UseReadings ? AnswerCache.Open(paths.Cache) : null;
        using var client = new HttpClient { Timeout = ServiceTimeout };
        var answerer = AnswererOf(request, workspace, index, client);
        var judges = Judges.Of(request, workspace);

        var articles = hasArticles ? ArticleLibrary.Read(workspace.Get<ArticleOptions>(), cancellationToken) : ArticleLibrary.Empty;
        IReadOnlyList<WorkUnit> units =
        [
            .. QuestionsOf(request, set, answerer, cache, articles, judges),
            .. QueriesOf(request, set, workspace, index, articles),
            .. new ClaimTask(judges.Local, judges.Second, workspace.Get<TimeProvider>()).UnitsOf(Sample.Of(set.Claims, request.Limit, request.Seed)),
        ];
        var manifest = ManifestOf(request, set, units, answerer, judges, workspace.Get<TimeProvider>());
        var folder = FolderOf(request, manifest);

        using var progress = new RunProgressBar(set.Name, terminal, workspace.Get<TimeProvider>());
        var records = await EvaluationRunner.RunAsync(
            manifest,
            [_ => units, before => ChecksOf(request, before, answerer, workspace, index, cache, articles)],
            set.Conversations.Count > 0 ? articles.Copies() : [],
            folder,
            workspace.Get<TimeProvider>(),
            progress,
            cancellationToken).ConfigureAwait(false);
        TellCost(workspace.Get<ChatUsage>());
        return new FinishedRun(folder, folder.ReadManifest(), records);
    }

    // What a language model was asked in this run; answers and replies that were kept cost nothing again.
    private void TellCost(ChatUsage usage)
    {
        if (usage.Requests > 0)
        {
            terminal.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Requests to the language model: {usage.Requests:N0}; tokens read: {usage.InputTokens:N0}, written: {usage.OutputTokens:N0}."));
        }
    }

    private static IAnswerer? AnswererOf(RunRequest request, Workspace workspace, ArticleIndex? index, HttpClient client) =>
        request.Against is { } address ? new HttpAnswerer(client, address)
        : index is null ? null
        : LocalAnswererOver(workspace, index);

    private static Dictionary<string, string?> SettingsOf(RunRequest request) =>
        new(request.Settings) { [$"Answering:{nameof(AnsweringOptions.Answerer)}"] = request.Answerer.ToString() };

    private static LocalAnswerer LocalAnswererOver(Workspace workspace, ArticleIndex index)
    {
        var answering = workspace.Get<AnsweringOptions>();
        var identity = LocalIdentity.Of(index, workspace.Get<LocalModels>(), workspace.Get<RetrievalOptions>(), answering);
        return new LocalAnswerer(
            answering.Answerer.ToString().ToLowerInvariant(),
            workspace.AnswererOver(index),
            workspace.RetrieverOver(index),
            index,
            answering.Answerer == AnswererChoice.Generative ? ChatIdentity.With(identity, workspace.Get<ChatModelOptions>(), workspace.Get<PromptLibrary>()) : identity);
    }

    private static IReadOnlyList<WorkUnit> ChecksOf(
        RunRequest request, IReadOnlyList<EvaluationRecord> before, IAnswerer? answerer, Workspace workspace, ArticleIndex? index, AnswerCache? cache, ArticleLibrary articles)
    {
        if (answerer is null)
        {
            return [];
        }

        var edited = index is null ? null
            : new EditedArticles(workspace.Get<ArticleOptions>(), index, workspace.Get<Indexer>(), answerer, changed => LocalAnswererOver(workspace, changed));
        return new AnswerChecks(answerer, edited, cache, articles).UnitsOf(before, request.Checks, request.Seed);
    }

    private static IReadOnlyList<WorkUnit> QuestionsOf(
        RunRequest request, DataSet set, IAnswerer? answerer, AnswerCache? cache, ArticleLibrary articles, Judges judges)
    {
        IReadOnlyList<LabelledConversation> asked = [.. set.Conversations.Where(c => request.Split is null || c.Split == request.Split)];
        return answerer is null
            ? []
            : new AnswerTask(answerer, cache, articles, new SupportObserver(judges.OfAnswers)).UnitsOf(Sample.Of(asked, request.Limit, request.Seed));
    }

    private static IReadOnlyList<WorkUnit> QueriesOf(RunRequest request, DataSet set, Workspace workspace, ArticleIndex? index, ArticleLibrary articles) =>
        index is null || set.Queries.Count == 0
            ? []
            : new RetrievalTask(new ArticleRanker(workspace.RetrieverOver(index)).RankAsync, articles.Texts.Keys.ToHashSet(StringComparer.Ordinal), workspace.Get<TimeProvider>())
                .UnitsOf(Sample.Of(set.Queries, request.Limit, request.Seed));

    private static RunManifest ManifestOf(
        RunRequest request, DataSet set, IReadOnlyList<WorkUnit> units, IAnswerer? answerer, Judges judges, TimeProvider time) => new()
        {
            Set = set.Name,
            SetHash = set.Hash,
            Items = units.Sum(u => u.Ids.Count),
            Limit = request.Limit,
            Split = request.Split,
            Checks = request.Checks,
            Seed = request.Seed,
            Answerer = answerer?.Name ?? "nobody",
            Identity = answerer is null ? new Dictionary<string, string>() : answerer.Identity,
            Judge = judges.Name,
            Commit = GitCommit.Of(Environment.CurrentDirectory),
            Parallel = request.Parallel,
            Machine = MachineDescription.Text,
            Started = time.GetUtcNow(),
        };

    // A new run gets a folder of its own, so that no earlier one is lost; one that was stopped is gone on with.
    private RunFolder FolderOf(RunRequest request, RunManifest manifest)
    {
        if (request.Out is { } chosen)
        {
            return new RunFolder(chosen);
        }

        var runs = paths.RunsOf(manifest.Set);
        var stopped = (Directory.Exists(runs) ? Directory.GetDirectories(runs) : [])
            .OrderDescending(StringComparer.Ordinal)
            .Select(path => new RunFolder(path))
            .FirstOrDefault(folder => EvaluationRunner.CanResume(manifest, folder));
        return stopped ?? new RunFolder(Path.Combine(runs, manifest.Started.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)));
    }

    /// <summary>Who judges support: the local model, and a language model beside it where one was asked for.</summary>
    private sealed record Judges(LocalJudge Local, IJudge? Second)
    {
        /// <summary>Judges what an answer does not quote word for word.</summary>
        public IJudge OfAnswers => Second ?? Local;

        /// <summary>Both, for a reader.</summary>
        public string Name => Second is null ? Local.Name : $"{Local.Name}; {Second.Name}";

        public static Judges Of(RunRequest request, Workspace workspace) => new(
            new LocalJudge(workspace.Get<LocalModels>()),
            request.HasChatJudge ? new ChatJudge(Chat(workspace), workspace.Get<PromptLibrary>()[ChatJudge.PromptFile]) : null);

        private static IChatClient Chat(Workspace workspace) => workspace.Find<IChatClient>()
            ?? throw new UsageException(ChatModelOptions.Missing("--judge chat was asked for"));
    }
}
