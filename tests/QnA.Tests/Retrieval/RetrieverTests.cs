using QnA.Indexing;
using QnA.Retrieval;
using QnA.Tests.Indexing;
using Xunit;

namespace QnA.Tests.Retrieval;

public sealed class RetrieverTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Hybrid_search_reports_both_scores()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();

        var hits = await Search(index, "who built the stone bridge?");

        Assert.Equal("bridges.txt", hits[0].Chunk.ArticleId);
        Assert.NotNull(hits[0].KeywordScore);
        Assert.NotNull(hits[0].VectorScore);
        Assert.Contains(hits, hit => hit.KeywordScore is null);
        Assert.Equal(hits.OrderByDescending(hit => hit.Score), hits);
    }

    [Fact]
    public async Task Keyword_mode_works_without_embeddings()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();
        _fixture.Embeddings.Before = _ => throw new InvalidOperationException("not to be called");

        var hits = await Search(index, "rye loaf", RetrievalMode.Keywords);

        Assert.Equal("bakers.md", hits[0].Chunk.ArticleId);
        Assert.All(hits, hit => Assert.Null(hit.VectorScore));
    }

    [Fact]
    public async Task Vector_mode_leaves_keywords_out()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();

        var hits = await Search(index, "rye loaf", RetrievalMode.Vectors);

        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Null(hit.KeywordScore));
    }

    [Fact]
    public async Task No_query_is_a_syntax_error_or_an_operator()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();
        string[] queries =
        [
            "AND", "NOT bridge", "bridge OR", "NEAR(bridge river, 2)", "\"", "\"\"\"", "bridge*", "*", "^bridge", "text : bridge",
            "{text} : bridge", "(", ")", "+ - ,", "bridge\0river", "'; DROP TABLE chunks; --", "🌉", "👩‍👩‍👧 bridge", "\uD800", "a\uDC00b",
            "e\u0301\u0301\u0301", "\u0301", "$query", "?1", "ﬁ ½ ² Ⅷ", "桥", "جسر", new string('a', 10_000), new string('"', 10_000),
            string.Join(' ', Enumerable.Range(0, 2_000).Select(i => $"w{i}")), string.Concat(Enumerable.Repeat("a-", 5_000)),
        ];

        foreach (var query in queries)
        {
            var hits = await Search(index, query, RetrievalMode.Keywords);
            var again = await Search(index, query);

            Assert.InRange(hits.Count, 0, 10);
            Assert.InRange(again.Count, 0, 10);
        }

        Assert.Equal(
            (await Search(index, "bridge", RetrievalMode.Keywords)).Select(hit => hit.Chunk.Id),
            (await Search(index, "NOT bridge", RetrievalMode.Keywords)).Select(hit => hit.Chunk.Id));
    }

    [Fact]
    public async Task Random_strings_never_break_the_search()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();
        var random = new Random(5);
        const string alphabet = "abz09\"'*^:(){}[]-+,.;\\/%_ANDORTNE \t\n\0éß桥\uD83C\uDF09\u0301";

        for (var i = 0; i < 500; i++)
        {
            var query = new string(random.GetItems<char>(alphabet, random.Next(1, 60)));

            var exception = await Record.ExceptionAsync(() => Search(index, query));

            Assert.True(exception is null, $"{query}: {exception}");
        }
    }

    [Fact]
    public async Task Compound_words_are_found_as_phrases_first()
    {
        _fixture.Write("one.txt", "One\n\nThe range was long and wide.\n");
        _fixture.Write("two.txt", "Two\n\nA long-range radio was sold.\n");
        await _fixture.UpdateAsync();
        using var index = _fixture.Open();

        var hits = await Search(index, "long-range", RetrievalMode.Keywords);

        Assert.Equal(["two.txt", "one.txt"], hits.Select(hit => hit.Chunk.ArticleId));
    }

    [Fact]
    public async Task Same_question_gives_the_same_list()
    {
        for (var i = 0; i < 40; i++)
            _fixture.Write($"{i}.txt", "The same title\n\nThe same text about a bridge.\n");
        await _fixture.UpdateAsync();
        using var index = _fixture.Open();
        using var reopened = _fixture.Open();

        var first = await Search(index, "bridge title");
        var second = await Search(reopened, "bridge title");

        Assert.Equal(first.Select(hit => (hit.Chunk.Id, hit.Score)), second.Select(hit => (hit.Chunk.Id, hit.Score)));
        Assert.Equal(10, first.Count);
    }

    [Fact]
    public async Task Blank_query_finds_nothing()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();

        Assert.Empty(await Search(index, " \t"));
    }

    [Fact]
    public async Task Cancelled_search_stops()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();
        var retriever = new Retriever(index, _fixture.Embeddings, new RetrievalOptions());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => retriever.SearchAsync("bridge", 3, SearchFilter.Citable, new CancellationToken(canceled: true)));
    }

    private Task<IReadOnlyList<ScoredChunk>> Search(ArticleIndex index, string query, RetrievalMode mode = RetrievalMode.Hybrid) =>
        new Retriever(index, _fixture.Embeddings, new RetrievalOptions { Mode = mode })
            .SearchAsync(query, 10, SearchFilter.Citable, TestContext.Current.CancellationToken);
}
