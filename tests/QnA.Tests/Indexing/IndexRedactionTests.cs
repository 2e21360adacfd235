using QnA.Indexing;
using QnA.Inference;
using Xunit;

namespace QnA.Tests.Indexing;

/// <summary>An index without some sentences is compared with one of files from which they were cut.</summary>
public sealed class IndexRedactionTests : IDisposable
{
    private const string Long =
        "A ferry for the island\n\nThe ferry sails twice a day from the old harbour. It carries forty cars and their drivers. " +
        "The captain has sailed it since spring. Storms stopped it for a week. Islanders want a second ferry before winter comes.\n";

    private const string Cut = "It carries forty cars and their drivers.";

    private readonly IndexFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Copy_holds_what_an_index_of_cut_files_holds()
    {
        await UpdateAsync();
        using var index = _fixture.Open();
        using var rest = await WithoutAsync(index, ("ferry.txt", Cut), ("bakers.md", "His rye loaf won prizes."));
        var (copied, original) = (IndexFixture.Snapshot(rest), IndexFixture.Snapshot(index));
        var query = new float[_fixture.Fingerprint.Dimensions];
        query[3] = query[7] = 1;
        var near = Near(rest, query);

        _fixture.Write("ferry.txt", Long.Replace(Cut, "", StringComparison.Ordinal));
        _fixture.Write("bakers.md", "A village baker retires\n\nThe baker sold bread for forty years.\n\n\n");
        await _fixture.UpdateAsync();
        using var cut = _fixture.Open();

        // The hash of a file that was cut is another; what a search sees is not.
        Assert.Equal(WithoutHashes(IndexFixture.Snapshot(cut), cut), WithoutHashes(copied, rest));
        Assert.Equal(Near(cut, query), near);
        Assert.Equal((cut.ChunkCount, cut.DocumentFrequency("ferry")), (rest.ChunkCount, rest.DocumentFrequency("ferry")));
        Assert.Equal(original, IndexFixture.Snapshot(index));
        Assert.NotEqual(original, copied);
    }

    [Fact]
    public async Task Copy_embeds_only_what_changed()
    {
        await UpdateAsync();
        using var index = _fixture.Open();
        var before = _fixture.Embeddings.Seen.Count;

        using var rest = await WithoutAsync(index, ("ferry.txt", "Storms stopped it for a week."));

        Assert.Equal(
            ["The captain has sailed it since spring. Islanders want a second ferry before winter comes."],
            _fixture.Embeddings.Seen.Skip(before));
        Assert.True(rest.ChunksOf("ferry.txt").Count > 1);
    }

    [Fact]
    public async Task Copy_is_the_same_when_nothing_is_hidden()
    {
        await UpdateAsync();
        using var index = _fixture.Open();
        var hidden = new Dictionary<string, IReadOnlyList<TextRange>> { ["none.txt"] = [new(0, 100)], ["ferry.txt"] = [new(5, 5), new(22, 24)] };

        using var rest = await index.WithoutAsync(hidden, _fixture.Embeddings, IndexFixture.CountWords, TestContext.Current.CancellationToken);

        Assert.Equal(IndexFixture.Snapshot(index), IndexFixture.Snapshot(rest));
    }

    [Fact]
    public async Task Copy_lacks_an_article_when_nothing_of_it_is_left()
    {
        await UpdateAsync();
        using var index = _fixture.Open();

        using var rest = await WithoutAsync(index, ("ferry.txt", Long));

        Assert.DoesNotContain(rest.Articles, article => article.Id == "ferry.txt");
        Assert.Empty(rest.SearchKeywords("ferry", 5, SearchFilter.Citable));
        Assert.False(rest.KnowsWord("ferry"));
    }

    [Fact]
    public async Task Copy_can_be_made_of_a_copy()
    {
        await UpdateAsync();
        using var index = _fixture.Open();
        using var once = await WithoutAsync(index, ("ferry.txt", Cut));
        using var both = await WithoutAsync(index, ("ferry.txt", Cut), ("ferry.txt", "Storms stopped it for a week."));

        using var twice = await WithoutAsync(once, ("ferry.txt", "Storms stopped it for a week."));

        Assert.Equal(IndexFixture.Snapshot(both), IndexFixture.Snapshot(twice));
    }

    private async Task UpdateAsync()
    {
        _fixture.Write("ferry.txt", Long);
        await _fixture.UpdateWithThreeArticlesAsync();
    }

    private Task<ArticleIndex> WithoutAsync(ArticleIndex index, params (string File, string Text)[] hidden)
    {
        var ranges = hidden.GroupBy(h => h.File).ToDictionary(
            file => file.Key,
            IReadOnlyList<TextRange> (file) =>
            [
                .. file.Select(h => index.GetArticle(h.File).Text.IndexOf(h.Text, StringComparison.Ordinal) is var start and >= 0
                    ? new TextRange(start, start + h.Text.Length)
                    : throw new ArgumentException($"{h.File} has no such text: {h.Text}")),
            ]);
        return index.WithoutAsync(ranges, _fixture.Embeddings, IndexFixture.CountWords, TestContext.Current.CancellationToken);
    }

    private static List<string> WithoutHashes(List<string> snapshot, ArticleIndex index) =>
        snapshot.ConvertAll(line => index.Articles.Aggregate(line, (text, article) => text.Replace(article.Hash, "", StringComparison.Ordinal)));

    private static List<(string, double)> Near(ArticleIndex index, float[] query) =>
        [.. index.SearchVectors(query, 50, SearchFilter.Citable, TestContext.Current.CancellationToken).Select(hit => (index.TextOf(hit.Chunk), hit.Score))];
}
