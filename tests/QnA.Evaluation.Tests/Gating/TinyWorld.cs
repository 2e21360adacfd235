using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using QnA.Answering;
using QnA.Articles;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Gating;
using QnA.Evaluation.Judges;
using QnA.Evaluation.Runs;
using QnA.Grounding;
using QnA.Indexing;
using QnA.Inference;
using QnA.Retrieval;
using Xunit;

namespace QnA.Evaluation.Tests.Gating;

/// <summary>The data set <c>data/tiny</c>, asked of the product's own answerer with the real models, and the baseline of that.</summary>
public sealed class TinyWorld : IAsyncLifetime
{
    private const int Seed = 1;

    private readonly string _folder = Directory.CreateTempSubdirectory("qna-gate-").FullName;
    private readonly LocalModels _models = LocalModels.Load();
    private readonly List<ArticleIndex> _open = [];
    private SetBaseline? _baseline;
    private AnswerCache? _cache;

    /// <summary>The questions.</summary>
    public DataSet Set { get; } = DataSetReader.Read(Repository.PathTo(Path.Combine("tests", "QnA.Evaluation.Tests", "data", "tiny")));

    /// <summary>The system as it is.</summary>
    public SetBaseline Baseline => _baseline!; // set before any test

    public async ValueTask InitializeAsync()
    {
        _cache = AnswerCache.Open(Path.Combine(_folder, "answers.db"));
        var records = await RunAsync();
        var manifest = new RunManifest
        {
            Set = Set.Name,
            SetHash = Set.Hash,
            Items = records.Count,
            Seed = Seed,
            Answerer = "extractive",
            Judge = "none",
            Parallel = 1,
            Machine = "test",
            Started = DateTimeOffset.UnixEpoch,
        };
        var floors = new Dictionary<string, double> { ["nuggetRecall"] = 0.8, ["citedFilePrecision"] = 0.9, ["refusalF1"] = 0.7 };
        _baseline = Acceptance.Of("tiny", manifest, records, floors, checks: 0);
    }

    public ValueTask DisposeAsync()
    {
        _open.ForEach(index => index.Dispose());
        _cache?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Asks every question and observes the answers.</summary>
    /// <param name="answerer">Who is asked; the system as it is by default.</param>
    /// <param name="set">The questions, where they are not the tiny world's own.</param>
    public async Task<IReadOnlyList<EvaluationRecord>> RunAsync(IAnswerer? answerer = null, DataSet? set = null)
    {
        var library = ArticleLibrary.Read(new ArticleOptions { Folder = Set.ArticlesFolder }, TestContext.Current.CancellationToken);
        var task = new AnswerTask(answerer ?? await AnswererAsync(), _cache, library, new SupportObserver(new NoJudge()));
        var records = new List<EvaluationRecord>();
        foreach (var unit in task.UnitsOf((set ?? Set).Conversations))
        {
            records.AddRange(await unit.RunAsync(TestContext.Current.CancellationToken));
        }

        return records;
    }

    /// <summary>The verdict of the gate on such a run.</summary>
    public async Task<GateVerdict> JudgeAsync(IAnswerer? answerer = null, DataSet? set = null) => Gate.Judge(Baseline, await RunAsync(answerer, set));

    /// <summary>The local answerer, with whatever is to be different about it.</summary>
    public async Task<IAnswerer> AnswererAsync(
        AnsweringOptions? answering = null,
        RetrievalOptions? retrieval = null,
        Func<IEmbeddingGenerator<string, Embedding<float>>, IEmbeddingGenerator<string, Embedding<float>>>? questionEmbeddings = null,
        string? articlesFolder = null)
    {
        var embeddings = new MiniLmEmbeddingGenerator(_models);
        var index = await IndexAsync(articlesFolder ?? Set.ArticlesFolder, embeddings);
        var (answeringOptions, retrievalOptions) = (answering ?? new AnsweringOptions(), retrieval ?? new RetrievalOptions());
        var retriever = new Retriever(index, questionEmbeddings?.Invoke(embeddings) ?? embeddings, retrievalOptions);
        var answerer = new QuestionAnswerer(index, retriever, EvidenceReader.Create(_models), _models.Tokenizer, answeringOptions, TimeProvider.System);
        var identity = new Dictionary<string, string>(LocalIdentity.Of(index, _models, retrievalOptions, answeringOptions))
        {
            ["embeddings"] = questionEmbeddings is null ? "as they are" : "changed",
        };
        return new LocalAnswerer("extractive", answerer, retriever, index, identity);
    }

    /// <summary>The system as it is, with its replies changed on the way out.</summary>
    public async Task<IAnswerer> ChangedAsync(Func<Inquiry, Reply, Reply> change) => new ChangedAnswerer(await AnswererAsync(), _cache!, change); // set before any test

    /// <summary>A copy of the articles to be changed.</summary>
    public string CopyArticles()
    {
        var copy = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("N"))).FullName;
        foreach (var file in Directory.GetFiles(Set.ArticlesFolder))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }

    private async Task<ArticleIndex> IndexAsync(string articles, MiniLmEmbeddingGenerator embeddings)
    {
        var options = new IndexOptions { File = Path.Combine(_folder, $"{_open.Count}.db") };
        var indexer = new Indexer(embeddings, _models.Tokenizer.CountPieces, options, TimeProvider.System, NullLogger<Indexer>.Instance);
        await indexer.UpdateAsync(new ArticleOptions { Folder = articles }, options.File, null, TestContext.Current.CancellationToken);
        var index = ArticleIndex.Open(options.File, IndexFingerprint.Of(embeddings, options));
        _open.Add(index);
        return index;
    }

    /// <summary>Quotes are verbatim here, so a judge has nothing to say.</summary>
    private sealed class NoJudge : IJudge
    {
        public string Name => "none";

        public Task<Judgement> JudgeAsync(string evidence, string claim, CancellationToken cancellationToken) =>
            Task.FromResult(new Judgement(Verdict.NotSupported, null, Parsed: true));
    }

    private sealed class ChangedAnswerer(IAnswerer inner, AnswerCache cache, Func<Inquiry, Reply, Reply> change) : IAnswerer
    {
        public string Name => inner.Name;

        public IReadOnlyDictionary<string, string>? Identity => null;

        public bool CanHide => inner.CanHide;

        public async Task<Reply> AskAsync(Inquiry inquiry, CancellationToken cancellationToken) =>
            change(inquiry, await cache.AskAsync(inner, inquiry, cancellationToken));
    }
}
