using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;
using Xunit;

namespace QnA.Evaluation.Tests.Runs;

public sealed class RetrievalTaskTests
{
    private static readonly HashSet<string> Articles = ["a.txt", "b.txt"];

    [Fact]
    public async Task Query_is_searched_and_its_ranking_kept_with_its_labels()
    {
        var record = await RunAsync(query => [query + ".txt", "b.txt"], Query("a.txt"));

        Assert.Equal(["a.txt", "b.txt"], record.Ranked);
        Assert.Equal("s1", record.Id);
        Assert.Null(record.Error);
    }

    [Fact]
    public async Task Query_has_failed_when_a_label_names_an_article_that_is_not_there()
    {
        var record = await RunAsync(_ => throw new InvalidOperationException("not to be asked"), Query("b.txt", "c.txt"));

        Assert.Equal("labels: there is no article c.txt", record.Error);
        Assert.Empty(record.Ranked);
    }

    [Fact]
    public async Task Query_has_failed_when_the_search_throws()
    {
        var record = await RunAsync(_ => throw new InvalidOperationException("no index"), Query("a.txt"));

        Assert.Equal("InvalidOperationException: no index", record.Error);
    }

    [Fact]
    public async Task Record_is_the_same_after_a_round_through_the_file()
    {
        var record = await RunAsync(_ => ["b.txt", "a.txt"], Query("a.txt"));

        var line = RecordsJson.Write(record);
        var read = Assert.IsType<RetrievalRecord>(RecordsJson.Read(line));

        Assert.Contains("\"task\":\"retrieval\"", line, StringComparison.Ordinal);
        Assert.Equal(line, RecordsJson.Write(read));
        Assert.Equal(["b.txt", "a.txt"], read.Ranked);
        Assert.Equal(1, read.Labels.Relevant["a.txt"]);
    }

    private static LabelledQuery Query(params string[] relevant) => new() { Id = "s1", Query = "a", Relevant = relevant.ToDictionary(id => id, _ => 1.0) };

    private static async Task<RetrievalRecord> RunAsync(Func<string, IReadOnlyList<string>> rank, LabelledQuery query)
    {
        var task = new RetrievalTask((text, _) => Task.FromResult(rank(text)), Articles, TimeProvider.System);
        var unit = Assert.Single(task.UnitsOf([query]));
        Assert.Equal([query.Id], unit.Ids);
        return Assert.IsType<RetrievalRecord>(Assert.Single(await unit.RunAsync(TestContext.Current.CancellationToken)));
    }
}
