using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QnA.Answering;
using QnA.Articles;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.Checks;
using QnA.Evaluation.Runs;
using QnA.Indexing;
using QnA.Inference;
using QnA.Retrieval;
using Xunit;
using static QnA.Evaluation.Tests.Checks.CheckSamples;

namespace QnA.Evaluation.Tests.Checks;

/// <summary>The checks with the real models over two short articles.</summary>
public sealed class EditedArticlesTests : IAsyncLifetime
{
    private const string Question = "How long is the sea wall of the harbour?";
    private const string Wall = "The sea wall of the harbour is 840 metres long.";
    private const string HarbourText = "The old harbour\n\nThe harbour was dug two centuries ago. " + Wall + " Fishing boats leave it every morning.\n";
    private const string MillText = "The mill\n\nThe mill grinds wheat for the villages around. It belongs to a family of bakers.\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qna-checks-");
    private ServiceProvider _services = null!; // set before each test
    private ArticleIndex _index = null!;

    public async ValueTask InitializeAsync()
    {
        var articles = _folder.CreateSubdirectory("articles").FullName;
        await File.WriteAllTextAsync(Path.Combine(articles, Harbour), HarbourText);
        await File.WriteAllTextAsync(Path.Combine(articles, Mill), MillText);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["QnA:Articles:Folder"] = articles,
            ["QnA:Index:File"] = Path.Combine(_folder.FullName, "index.db"),
        }).Build();
        _services = new ServiceCollection().AddQnA(configuration).BuildServiceProvider();
        var keeper = _services.GetRequiredService<IndexKeeper>();
        await keeper.UpdateAsync(fromNothing: false, progress: null, TestContext.Current.CancellationToken);
        _index = keeper.Open();
    }

    public ValueTask DisposeAsync()
    {
        _index.Dispose();
        _services.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Checks_of_a_sound_answer_pass_and_hiding_agrees_with_cutting()
    {
        var (original, edited, library) = (AnswererOver(_index), Edited(), Library());
        var reply = await original.AskAsync(new Inquiry { Question = Question }, TestContext.Current.CancellationToken);
        var asked = Asked("q1", reply.Answer, Passage(HarbourText, Harbour, Wall));
        using var cache = AnswerCache.Open(Path.Combine(_folder.FullName, "cache.db"));
        var units = new RemovalTask(original, edited, cache, library).UnitsOf([asked], 1, 1, reindexed: 1)
            .Concat(new MutationTask(edited, cache, library).UnitsOf([asked], 1, 1)).ToList();

        var records = new List<EvaluationRecord>();
        foreach (var unit in units)
        {
            records.AddRange(await unit.RunAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(["removal:q1", "mutation:q1"], records.Select(r => r.Id));
        var removal = Assert.IsType<RemovalRecord>(records[0]);
        Assert.Empty(removal.Failures);
        Assert.Null(removal.Error);
        Assert.True(removal.ReindexAgrees);
        var mutation = Assert.IsType<MutationRecord>(records[1]);
        Assert.Empty(mutation.Failures);
        Assert.True(mutation.CitesChange);
        Assert.Contains(mutation.Answer!.Citations, c => c.Quote == mutation.Mutation.SentenceAfter);
    }

    [Fact]
    public async Task Edited_articles_have_an_identity_of_their_own_that_is_known_without_indexing()
    {
        var text = HarbourText.Replace("840", "250", StringComparison.Ordinal);
        var edited = Edited().With(new Dictionary<string, string> { [Harbour] = text });

        var reply = await edited.AskAsync(new Inquiry { Question = Question }, TestContext.Current.CancellationToken);

        Assert.Equal(Wall.Replace("840", "250", StringComparison.Ordinal), reply.Answer.Citations[0].Quote);
        Assert.NotEqual(AnswererOver(_index).Identity!["articles"], edited.Identity!["articles"]);
        File.WriteAllText(Path.Combine(_folder.FullName, "articles", Harbour), text);
        await _services.GetRequiredService<IndexKeeper>().UpdateAsync(false, null, TestContext.Current.CancellationToken);
        using var index = _services.GetRequiredService<IndexKeeper>().Open();
        Assert.Equal(AnswererOver(index).Identity!["articles"], edited.Identity["articles"]);
    }

    private ArticleLibrary Library() => ArticleLibrary.Read(_services.GetRequiredService<ArticleOptions>(), TestContext.Current.CancellationToken);

    private EditedArticles Edited() => new(
        _services.GetRequiredService<ArticleOptions>(), _index, _services.GetRequiredService<Indexer>(), AnswererOver(_index), AnswererOver);

    private LocalAnswerer AnswererOver(ArticleIndex index) => new(
        "extractive", _services.CreateAnswerer(index), _services.CreateRetriever(index), index, LocalIdentity.Of(
            index, _services.GetRequiredService<LocalModels>(), _services.GetRequiredService<RetrievalOptions>(), _services.GetRequiredService<AnsweringOptions>()));
}
