using System.CommandLine;
using System.Globalization;
using QnA.Answering;
using QnA.Articles;
using QnA.Evaluation.Answerers;
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
        using var workspace = Workspace.Open(parsed, options, terminal, set.ArticlesFolder, request.Settings);
        using var index = request.Against is null ? await workspace.OpenIndexAsync(cancellationToken).ConfigureAwait(false) : null;
        using var cache = request.UseCache ? AnswerCache.Open(paths.Cache) : null;
        using var client = new HttpClient { Timeout = ServiceTimeout };
        IAnswerer answerer = index is null ? new HttpAnswerer(client, request.Against!) : LocalAnswererOver(workspace, index); // one of the two

        var articles = ArticleLibrary.Read(workspace.Get<ArticleOptions>(), cancellationToken);
        var judge = new LocalJudge(workspace.Get<LocalModels>());
        var task = new AnswerTask(answerer, cache, articles, new SupportObserver(judge));
        var conversations = Sample.Of(
            [.. set.Conversations.Where(c => request.Split is null || c.Split == request.Split)], request.Limit, request.Seed);
        var units = task.UnitsOf(conversations);
        var manifest = ManifestOf(request, set, units, answerer, judge.Name, workspace.Get<TimeProvider>());
        var folder = FolderOf(request, manifest);

        using var progress = new RunProgressBar(set.Name, terminal, workspace.Get<TimeProvider>());
        var records = await EvaluationRunner.RunAsync(
            manifest, units, articles.Copies(), folder, workspace.Get<TimeProvider>(), progress, cancellationToken).ConfigureAwait(false);
        return new FinishedRun(folder, folder.ReadManifest(), records);
    }

    private static LocalAnswerer LocalAnswererOver(Workspace workspace, ArticleIndex index) => new(
        workspace.AnswererOver(index),
        workspace.RetrieverOver(index),
        index,
        LocalIdentity.Of(index, workspace.Get<LocalModels>(), workspace.Get<RetrievalOptions>(), workspace.Get<AnsweringOptions>()));

    private static RunManifest ManifestOf(
        RunRequest request, DataSet set, IReadOnlyList<WorkUnit> units, IAnswerer answerer, string judge, TimeProvider time) => new()
        {
            Set = set.Name,
            SetHash = set.Hash,
            Items = units.Sum(u => u.Ids.Count),
            Limit = request.Limit,
            Split = request.Split,
            Seed = request.Seed,
            Answerer = answerer.Name,
            Identity = answerer.Identity,
            Judge = judge,
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
        return stopped ?? new RunFolder(Path.Combine(runs, manifest.Started.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)));
    }
}
