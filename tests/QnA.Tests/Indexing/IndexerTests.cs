using QnA.Articles;
using QnA.Indexing;
using Xunit;

namespace QnA.Tests.Indexing;

public sealed class IndexerTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Update_of_an_empty_place_builds_the_index()
    {
        var report = await _fixture.UpdateWithThreeArticlesAsync();

        Assert.Equal(["bakers.md", "bridges.txt", "rivers/floods.txt"], report.Added);
        Assert.True(report.WasRebuilt);
        Assert.Equal(9, report.SentencesTotal);
        Assert.Equal(report.ChunksTotal, _fixture.Embeddings.Seen.Count);
        Assert.False(File.Exists(_fixture.File + ".building"));
    }

    [Fact]
    public async Task Update_without_changes_embeds_nothing_and_keeps_the_generation()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var before = _fixture.Open();
        _fixture.Embeddings.Seen.Clear();

        var report = await _fixture.UpdateAsync();

        Assert.False(report.HasChanges);
        Assert.Equal(3, report.Unchanged.Count);
        Assert.Empty(_fixture.Embeddings.Seen);
        Assert.True(before.IsCurrent());
    }

    [Fact]
    public async Task Update_touches_only_what_changed()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        _fixture.Embeddings.Seen.Clear();
        _fixture.Write("bridges.txt", "The new bridge\n\nIt is made of steel.\n");
        _fixture.Write("added.txt", "A new file\n\nIt was added.\n");
        _fixture.Delete("bakers.md");

        var report = await _fixture.UpdateAsync();

        Assert.Equal(["added.txt"], report.Added);
        Assert.Equal(["bridges.txt"], report.Changed);
        Assert.Equal(["bakers.md"], report.Removed);
        Assert.Equal(["rivers/floods.txt"], report.Unchanged);
        Assert.False(report.WasRebuilt);
        Assert.DoesNotContain(_fixture.Embeddings.Seen, text => text.Contains("spring", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Update_of_a_renamed_file_moves_the_article()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        File.Move(Path.Combine(_fixture.Articles.Folder, "bakers.md"), Path.Combine(_fixture.Articles.Folder, "baker.md"));

        var report = await _fixture.UpdateAsync();

        Assert.Equal(["baker.md"], report.Added);
        Assert.Equal(["bakers.md"], report.Removed);
    }

    [Fact]
    public async Task Update_reports_a_rejected_file_and_drops_its_former_article()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        File.WriteAllBytes(Path.Combine(_fixture.Articles.Folder, "bakers.md"), [0xC3, 0x28, 0xFF, 0xFE, 0x00]);

        var report = await _fixture.UpdateAsync();

        Assert.Equal("bakers.md", Assert.Single(report.Rejected).File);
        Assert.Equal(["bakers.md"], report.Removed);
        using var index = _fixture.Open();
        Assert.Equal(2, index.Articles.Count);
    }

    [Fact]
    public async Task Update_reads_an_article_again_when_its_metadata_change()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        _fixture.Articles.Metadata["bakers.md"] = new ArticleMetadata { Published = new DateOnly(2025, 1, 17), Source = "A paper" };

        var report = await _fixture.UpdateAsync();

        Assert.Equal(["bakers.md"], report.Changed);
        using var index = _fixture.Open();
        Assert.Equal(new DateOnly(2025, 1, 17), index.Articles[0].Published);
        Assert.Equal("A paper", index.GetArticle("bakers.md").Source);
    }

    [Fact]
    public async Task Incremental_updates_end_in_the_index_that_a_fresh_build_gives()
    {
        var random = new Random(11);
        string[] words = ["river", "rivers", "bridge", "stone", "baker", "bread", "flood", "spring", "café", "10,000", "loaf", "mason"];
        string Sentence() => string.Join(' ', Enumerable.Range(0, random.Next(3, 9)).Select(_ => words[random.Next(words.Length)])) + ".";
        for (var round = 0; round < 6; round++)
        {
            for (var change = 0; change < 4; change++)
            {
                var id = $"{random.Next(6)}.txt";
                if (random.Next(4) == 0)
                    _fixture.Delete(id);
                else
                    _fixture.Write(id, string.Join("\n\n", Enumerable.Range(0, random.Next(1, 8)).Select(_ => Sentence())));
            }

            await _fixture.UpdateAsync();
        }

        var incremental = _fixture.Snapshot();
        File.Delete(_fixture.File);
        await _fixture.UpdateAsync();

        Assert.Equal(_fixture.Snapshot(), incremental);
    }

    [Fact]
    public async Task Update_with_another_model_rebuilds()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        _fixture.Embeddings = new HashingEmbeddings("another", dimensions: 8);

        var report = await _fixture.UpdateAsync();

        Assert.True(report.WasRebuilt);
        Assert.Equal(3, report.Added.Count);
        using var index = _fixture.Open();
        Assert.Equal(8, index.Manifest.Fingerprint.Dimensions);
    }

    [Fact]
    public async Task Update_with_other_chunk_sizes_rebuilds()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        _fixture.Options.ChunkPieces = 60;

        var report = await _fixture.UpdateAsync();

        Assert.True(report.WasRebuilt);
    }

    [Fact]
    public async Task Cancelled_update_leaves_the_old_index()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        var before = _fixture.Snapshot();
        _fixture.Write("bridges.txt", "Something else\n\nEntirely.\n");
        using var source = new CancellationTokenSource();
        _fixture.Embeddings.Before = _ => source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _fixture.Indexer().UpdateAsync(_fixture.Articles, _fixture.File, progress: null, source.Token));

        Assert.Equal(before, _fixture.Snapshot());
        _fixture.Embeddings.Before = null;
        Assert.Equal(["bridges.txt"], (await _fixture.UpdateAsync()).Changed);
    }

    [Fact]
    public async Task Cancelled_first_build_leaves_nothing()
    {
        _fixture.Write("a.txt", "A title\n\nA text.\n");
        using var source = new CancellationTokenSource();
        _fixture.Embeddings.Before = _ => source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _fixture.Indexer().UpdateAsync(_fixture.Articles, _fixture.File, progress: null, source.Token));

        Assert.Equal([_fixture.File + ".lock"], Directory.GetFiles(Path.GetDirectoryName(_fixture.File)!)); // a file in a folder
    }

    [Fact]
    public async Task Update_clears_away_what_a_killed_build_left()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_fixture.File)!); // a file in a folder
        File.WriteAllText(_fixture.File + ".building", "half an index");
        File.WriteAllText(_fixture.File + ".building-journal", "half a journal");

        var report = await _fixture.UpdateWithThreeArticlesAsync();

        Assert.Equal(3, report.Added.Count);
        Assert.False(File.Exists(_fixture.File + ".building-journal"));
    }

    [Fact]
    public async Task Second_writer_is_turned_away_while_the_first_is_at_work()
    {
        _fixture.Write("a.txt", "A title\n\nA text.\n");
        var (entered, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        _fixture.Embeddings.Before = async _ =>
        {
            entered.TrySetResult();
            await release.Task;
        };
        var first = _fixture.UpdateAsync();
        await entered.Task;

        var second = await Assert.ThrowsAsync<IndexException>(_fixture.UpdateAsync);

        Assert.Equal(IndexProblem.Busy, second.Problem);
        release.SetResult();
        Assert.Equal(["a.txt"], (await first).Added);
    }

    [Fact]
    public async Task Second_writer_waits_for_the_first_when_it_may()
    {
        _fixture.Options.WriterTimeoutSeconds = 30;
        _fixture.Write("a.txt", "A title\n\nA text.\n");

        var reports = await Task.WhenAll(_fixture.UpdateAsync(), _fixture.UpdateAsync(), _fixture.UpdateAsync());

        Assert.Single(reports, report => report.Added.Count == 1);
        Assert.Equal(2, reports.Count(report => report.Unchanged.Count == 1));
    }

    [Fact]
    public async Task Reader_keeps_its_snapshot_while_a_writer_commits_and_learns_that_it_is_stale()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using var reader = _fixture.Open();
        var (entered, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        _fixture.Embeddings.Before = async _ =>
        {
            entered.TrySetResult();
            await release.Task;
        };
        _fixture.Write("bakers.md", "A cobbler\n\nHe mends shoes.\n");
        var writer = _fixture.UpdateAsync();
        await entered.Task;

        Assert.True(reader.IsCurrent());
        Assert.Single(reader.SearchKeywords("rye", 5, SearchFilter.Citable));
        release.SetResult();
        await writer;

        Assert.False(reader.IsCurrent());
        Assert.Single(reader.SearchKeywords("rye", 5, SearchFilter.Citable));
        Assert.Contains("rye", reader.GetArticle("bakers.md").Text, StringComparison.Ordinal);
        using var next = _fixture.Open();
        Assert.True(next.IsCurrent());
        Assert.Empty(next.SearchKeywords("rye", 5, SearchFilter.Citable));
    }

    [Fact]
    public async Task Wrong_number_of_dimensions_is_refused_and_leaves_the_old_index()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        var before = _fixture.Snapshot();
        _fixture.Write("new.txt", "New\n\nThing.\n");
        _fixture.Embeddings.ReturnedDimensions = 31;

        var exception = await Assert.ThrowsAsync<IndexException>(_fixture.UpdateAsync);

        Assert.Equal(IndexProblem.Embedding, exception.Problem);
        Assert.Contains("31", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, _fixture.Snapshot());
    }

    [Fact]
    public async Task Missing_folder_is_reported_and_leaves_the_old_index()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        var before = _fixture.Snapshot();
        _fixture.Articles.Folder += "-gone";

        await Assert.ThrowsAsync<ArticleFolderNotFoundException>(_fixture.UpdateAsync);

        Assert.Equal(before, _fixture.Snapshot());
    }
}
