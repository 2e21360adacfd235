using QnA.Articles;
using QnA.Indexing;
using Xunit;

namespace QnA.Tests.Indexing;

public sealed class ArticleIndexTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Article_comes_back_as_it_was_indexed()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        var file = new ArticleFolder(_fixture.Articles).Files(TestContext.Current.CancellationToken).Single(found => found.Id == "rivers/floods.txt");
        var parsed = Assert.IsType<ReadResult.Accepted>(new ArticleReader(_fixture.Articles).Read(file)).Article;
        using var index = _fixture.Open();

        var stored = index.GetArticle("rivers/floods.txt");

        Assert.Equal(parsed.Sentences, stored.Sentences);
        Assert.Equal(parsed with { Sentences = stored.Sentences }, stored);
        Assert.Same(stored, index.GetArticle("rivers/floods.txt"));
    }

    [Fact]
    public async Task Unknown_article_and_chunk_are_bugs_of_the_caller()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();

        Assert.Throws<KeyNotFoundException>(() => index.GetArticle("none.txt"));
        Assert.Throws<KeyNotFoundException>(() => index.GetChunk(999_999));
        Assert.Empty(index.ChunksOf("none.txt"));
    }

    [Fact]
    public async Task Articles_count_their_sentences_by_kind()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();

        var kinds = index.Articles.Select(article => article.Sentences.Values.Sum());

        Assert.Equal([3, 3, 3], kinds);
        Assert.Equal(9, index.CitableSentenceCount(SearchFilter.Citable));
        Assert.Equal(3, index.CitableSentenceCount(new SearchFilter { Files = ["bakers.md"] }));
        Assert.Equal(0, index.CitableSentenceCount(new SearchFilter { Kinds = [SentenceKind.Chrome] }));
    }

    [Fact]
    public async Task Keywords_find_inflected_forms_and_ignore_stop_words()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();

        var hits = index.SearchKeywords("What was flooding?", 10, SearchFilter.Citable);

        Assert.All(hits, hit => Assert.Equal("rivers/floods.txt", hit.Chunk.ArticleId));
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.True(hit.Score > 0));
    }

    [Fact]
    public async Task Keywords_fall_back_to_stop_words_when_there_is_nothing_else()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();

        var hits = index.SearchKeywords("was it the", 10, SearchFilter.Citable);

        Assert.NotEmpty(hits);
    }

    [Fact]
    public async Task Filters_hold_for_both_searches()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();
        var query = await Embed("bridge");
        var filters = new[]
        {
            new SearchFilter { Files = ["rivers/floods.txt"] },
            new SearchFilter { Kinds = [SentenceKind.Title] },
            new SearchFilter { Files = ["bridges.txt", "bakers.md"], Kinds = [SentenceKind.Title] },
        };

        foreach (var filter in filters)
        {
            var keywords = index.SearchKeywords("bridge floods baker", 50, filter);
            var vectors = index.SearchVectors(query, 50, filter, TestContext.Current.CancellationToken);

            Assert.NotEmpty(keywords);
            Assert.NotEmpty(vectors);
            Assert.All(keywords.Concat(vectors), hit =>
            {
                Assert.True(filter.Files?.Contains(hit.Chunk.ArticleId) ?? true);
                var kinds = hit.Chunk.Sentences.Select(sentence => index.GetArticle(hit.Chunk.ArticleId).Sentences[sentence].Kind);
                Assert.Contains(kinds, filter.Kinds.Contains);
            });
        }
    }

    [Fact]
    public async Task Filter_that_names_nothing_finds_nothing()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();
        var nothing = new SearchFilter { Files = [] };

        Assert.Empty(index.SearchKeywords("bridge", 5, nothing));
        Assert.Empty(index.SearchVectors(await Embed("bridge"), 5, nothing, TestContext.Current.CancellationToken));
        Assert.Empty(index.SearchKeywords("bridge", 5, new SearchFilter { Files = ["unknown.txt"] }));
    }

    [Fact]
    public async Task Nearest_vector_is_the_chunk_with_the_same_words()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();
        var chunk = index.ChunksOf("bakers.md")[^1];

        var hit = index.SearchVectors(await Embed(index.TextOf(chunk)), 1, SearchFilter.Citable, TestContext.Current.CancellationToken)[0];

        Assert.Equal(chunk.Id, hit.Chunk.Id);
        Assert.Equal(1, hit.Score, 1e-5);
    }

    [Fact]
    public async Task Document_frequency_counts_chunks_after_stemming()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();

        Assert.Equal(index.DocumentFrequency("flood"), index.DocumentFrequency("flooded"));
        Assert.True(index.DocumentFrequency("BRIDGES") >= 2);
        Assert.Equal(1, index.DocumentFrequency("forty years"));
        Assert.Equal(0, index.DocumentFrequency("years forty"));
        Assert.Equal(0, index.DocumentFrequency("spaceship"));
        Assert.Equal(0, index.DocumentFrequency("\"*"));
    }

    [Fact]
    public async Task Vocabulary_holds_the_words_as_they_are_written()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();

        Assert.True(index.KnowsWord("Flooded"));
        Assert.False(index.KnowsWord("flooding"));
        Assert.True(index.KnowsWord("10,000"));
        Assert.False(index.KnowsWord("!"));
        Assert.Contains("masons", index.Vocabulary);
        Assert.Equal("the", index.Vocabulary.First());
        Assert.Equal(3, index.WordCount("bridge"));
    }

    [Fact]
    public async Task Manifest_tells_when_the_index_was_made()
    {
        var before = DateTimeOffset.UtcNow;
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();

        Assert.Equal(IndexSchema.Version, index.Manifest.SchemaVersion);
        Assert.InRange(index.Manifest.Created, before, DateTimeOffset.UtcNow);
        Assert.Equal(_fixture.Fingerprint, index.Manifest.Fingerprint);
    }

    [Fact]
    public async Task Index_serves_many_threads_at_once()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var index = _fixture.Open();
        var query = await Embed("bridge");
        var expected = index.SearchKeywords("bridge river", 9, SearchFilter.Citable).Select(hit => hit.Chunk.Id).ToList();

        await Parallel.ForAsync(0, 64, TestContext.Current.CancellationToken, (_, cancellationToken) =>
        {
            Assert.Equal(expected, index.SearchKeywords("bridge river", 9, SearchFilter.Citable).Select(hit => hit.Chunk.Id));
            Assert.NotEmpty(index.SearchVectors(query, 3, SearchFilter.Citable, cancellationToken));
            Assert.Equal(3, index.GetArticle("bakers.md").Sentences.Count);
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public async Task Disposed_index_says_so()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        var index = _fixture.Open();

        index.Dispose();
        index.Dispose();

        Assert.Throws<ObjectDisposedException>(() => index.DocumentFrequency("bridge"));
    }

    private async Task<ReadOnlyMemory<float>> Embed(string text) =>
        (await _fixture.Embeddings.GenerateAsync([text], cancellationToken: TestContext.Current.CancellationToken))[0].Vector;
}
