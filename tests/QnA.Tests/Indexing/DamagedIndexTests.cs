using Microsoft.Data.Sqlite;
using QnA.Indexing;
using Xunit;

namespace QnA.Tests.Indexing;

public sealed class DamagedIndexTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Open_of_a_missing_index_says_how_to_make_one()
    {
        var exception = Assert.Throws<IndexException>(_fixture.Open);

        Assert.Equal(IndexProblem.Missing, exception.Problem);
        Assert.Contains("index command", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a shopping list")]
    [InlineData("SQLite format 3\0 and then something that is none")]
    public async Task Foreign_file_is_refused_and_left_alone(string content)
    {
        _fixture.Write("a.txt", "A title\n\nA text.\n");
        Directory.CreateDirectory(Path.GetDirectoryName(_fixture.File)!); // a file in a folder
        await File.WriteAllTextAsync(_fixture.File, content, TestContext.Current.CancellationToken);

        var reading = Assert.Throws<IndexException>(_fixture.Open);
        var writing = await Assert.ThrowsAsync<IndexException>(_fixture.UpdateAsync);

        Assert.Equal((IndexProblem.Foreign, IndexProblem.Foreign), (reading.Problem, writing.Problem));
        Assert.Equal(content, await File.ReadAllTextAsync(_fixture.File, TestContext.Current.CancellationToken));
        Assert.Equal([_fixture.File], Directory.GetFiles(Path.GetDirectoryName(_fixture.File)!)); // a file in a folder
    }

    [Fact]
    public async Task Database_of_another_program_is_refused_and_left_alone()
    {
        _fixture.Write("a.txt", "A title\n\nA text.\n");
        Directory.CreateDirectory(Path.GetDirectoryName(_fixture.File)!); // a file in a folder
        using (var other = new SqliteConnection($"Data Source={_fixture.File};Pooling=False"))
        {
            other.Open();
            other.Execute("CREATE TABLE manifest(key TEXT, value TEXT); INSERT INTO manifest VALUES ('precious', 'data')");
        }

        var bytes = await File.ReadAllBytesAsync(_fixture.File, TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<IndexException>(_fixture.UpdateAsync);

        Assert.Equal(IndexProblem.Foreign, exception.Problem);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_fixture.File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Folder_in_the_place_of_the_index_is_refused()
    {
        Directory.CreateDirectory(_fixture.File);

        var exception = await Assert.ThrowsAsync<IndexException>(_fixture.UpdateAsync);

        Assert.Equal(IndexProblem.Foreign, exception.Problem);
    }

    [Fact]
    public async Task Truncated_index_is_refused_by_readers_and_rebuilt_by_the_indexer()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        var whole = _fixture.Snapshot();
        var bytes = await File.ReadAllBytesAsync(_fixture.File, TestContext.Current.CancellationToken);
        foreach (var length in new[] { 100, 4096, 8192, bytes.Length / 2, bytes.Length - 8192, bytes.Length - 1 })
        {
            await File.WriteAllBytesAsync(_fixture.File, bytes[..length], TestContext.Current.CancellationToken);

            var exception = Assert.Throws<IndexException>(_fixture.Open);
            var report = await _fixture.UpdateAsync();

            Assert.Equal(IndexProblem.Corrupt, exception.Problem);
            Assert.True(report.WasRebuilt);
            Assert.Equal(whole, _fixture.Snapshot());
        }
    }

    [Fact]
    public async Task Index_with_overwritten_pages_is_refused_or_whole_and_rebuilt_when_it_is_not()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        var whole = _fixture.Snapshot();
        var bytes = await File.ReadAllBytesAsync(_fixture.File, TestContext.Current.CancellationToken);
        var refused = 0;
        for (var page = 0; page < bytes.Length / 8192; page++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged.AsSpan((page * 8192) + (page == 0 ? 100 : 0), 4000).Fill(0xA5);
            await File.WriteAllBytesAsync(_fixture.File, damaged, TestContext.Current.CancellationToken);

            var exception = Record.Exception(() => _fixture.Open().Dispose());
            await _fixture.UpdateAsync();

            if (exception is not null)
            {
                Assert.Equal(IndexProblem.Corrupt, Assert.IsType<IndexException>(exception).Problem);
                refused++;
            }

            Assert.Equal(whole, _fixture.Snapshot());
        }

        Assert.True(refused > 10, $"{refused} pages were noticed");
    }

    [Fact]
    public async Task Empty_file_counts_as_no_index()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_fixture.File)!); // a file in a folder
        await File.WriteAllBytesAsync(_fixture.File, [], TestContext.Current.CancellationToken);

        var reading = Assert.Throws<IndexException>(_fixture.Open);
        var report = await _fixture.UpdateWithThreeArticlesAsync();

        Assert.Equal(IndexProblem.Missing, reading.Problem);
        Assert.Equal(3, report.Added.Count);
    }

    [Fact]
    public async Task Index_of_another_model_is_refused_with_both_names()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        var expected = _fixture.Fingerprint with { EmbeddingModel = "test/another" };

        var exception = Assert.Throws<IndexException>(() => ArticleIndex.Open(_fixture.File, expected));

        Assert.Equal(IndexProblem.Mismatched, exception.Problem);
        Assert.Contains("test/hashing", exception.Message, StringComparison.Ordinal);
        Assert.Contains("test/another", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_of_another_schema_is_refused_by_readers_and_rebuilt_by_the_indexer()
    {
        await _fixture.UpdateWithThreeArticlesAsync();
        using (var connection = IndexFile.OpenForWriting(_fixture.File, 0))
            connection.Execute("ALTER TABLE articles RENAME TO documents; CREATE TABLE later(x); PRAGMA user_version = 99;");

        var reading = Assert.Throws<IndexException>(_fixture.Open);
        var report = await _fixture.UpdateAsync();

        Assert.Equal(IndexProblem.Mismatched, reading.Problem);
        Assert.True(report.WasRebuilt);
        using var index = _fixture.Open();
        Assert.Equal(3, index.Articles.Count);
    }

    [Fact]
    public async Task Index_can_be_read_as_it_is_on_media_where_nobody_writes()
    {
        await _fixture.UpdateWithThreeArticlesAsync();

        using var connection = IndexFile.OpenImmutable(_fixture.File);

        Assert.Equal(3L, connection.Scalar("SELECT count(*) FROM articles"));
        Assert.False(File.Exists(_fixture.File + "-shm"));
    }
}
