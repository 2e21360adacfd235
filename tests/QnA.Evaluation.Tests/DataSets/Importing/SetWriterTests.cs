using QnA.Evaluation.DataSets;
using QnA.Evaluation.DataSets.Importing;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets.Importing;

public sealed class SetWriterTests : IDisposable
{
    private static readonly LabelledClaim Claim = new() { Id = "k1", Claim = "It is long.", Evidence = ["It is 412 m.", "x"], Label = ClaimLabel.Partly, Rationale = [0] };

    private static readonly LabelledQuery Query = new() { Id = "s1", Query = "bridges", Relevant = new Dictionary<string, double> { ["bridge.txt"] = 2 } };

    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Set_is_read_back_as_it_was_written()
    {
        var summary = Write(Sample, replace: false);

        var set = DataSetReader.Read(_folder.PathTo("sets/mine"));
        Assert.Equal("mine", set.Name);
        Assert.Equal("The bridge is 412 metres long.\n", File.ReadAllText(Path.Combine(set.ArticlesFolder, "bridge.txt")));
        Assert.Equivalent(SampleLabels.Toll, Assert.Single(set.Conversations).Turns[0]);
        Assert.Equivalent(Query, Assert.Single(set.Queries));
        Assert.Equivalent(Claim, Assert.Single(set.Claims));
        Assert.Equal((1, 1, 0), (summary.Articles, summary.Queries, summary.Conversations));
        Assert.Equal(new Dictionary<string, int> { ["near_miss"] = 1 }, summary.Questions);
        Assert.Equal(new Dictionary<ClaimLabel, int> { [ClaimLabel.Partly] = 1 }, summary.Claims);
        Assert.Equal(["left.txt, because"], summary.LeftOut);
        Assert.Equal(["mine"], Directory.GetFileSystemEntries(_folder.PathTo("sets")).Select(Path.GetFileName));
    }

    [Fact]
    public void Set_of_the_same_name_stays_unless_it_may_be_replaced()
    {
        Write(Sample, replace: false);

        var exception = Assert.Throws<DataSetException>(() => Write(Sample with { Queries = [] }, replace: false));

        Assert.Contains("--force", exception.Message, StringComparison.Ordinal);
        Assert.Single(DataSetReader.Read(_folder.PathTo("sets/mine")).Queries);
    }

    [Fact]
    public void Set_that_is_replaced_leaves_nothing_behind()
    {
        Write(Sample, replace: false);

        Write(Sample with { Queries = [], Articles = [] }, replace: true);

        Assert.Equal(["claims.jsonl", "questions.jsonl", "set.json"], Directory.GetFileSystemEntries(_folder.PathTo("sets/mine")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Folder_that_no_import_made_is_never_replaced()
    {
        _folder.Write("sets/mine/letter.txt", "Dear ...");

        var exception = Assert.Throws<DataSetException>(() => Write(Sample, replace: true));

        Assert.Contains("was not made by an import", exception.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.PathTo("sets/mine/letter.txt")));
    }

    [Fact]
    public void Import_that_fails_half_way_leaves_what_was_there()
    {
        Write(Sample, replace: false);
        var failing = Sample with { Articles = Enumerable.Range(0, 2).Select(i => i == 0 ? new ImportedArticle("a.txt", "a") : throw new DataSetException("line 2")) };

        Assert.Throws<DataSetException>(() => Write(failing, replace: true));

        Assert.True(File.Exists(_folder.PathTo("sets/mine/articles/bridge.txt")));
        Assert.Equal(["mine"], Directory.GetFileSystemEntries(_folder.PathTo("sets")).Select(Path.GetFileName));
    }

    [Fact]
    public void Articles_that_are_there_already_are_named_and_not_copied()
    {
        _folder.Write("texts/bridge.txt", "x");

        Write(Sample with { Articles = [], ArticlesFolder = _folder.PathTo("texts") }, replace: false);

        Assert.Equal(_folder.PathTo("texts"), DataSetReader.Read(_folder.PathTo("sets/mine")).ArticlesFolder);
    }

    [Theory]
    [InlineData("sets/mine/articles")]
    [InlineData("sets/mine")]
    [InlineData("sets/linked")]
    public void Set_whose_articles_would_be_replaced_is_refused(string articles)
    {
        Write(Sample, replace: false);
        if (articles == "sets/linked")
        {
            Directory.CreateSymbolicLink(_folder.PathTo(articles), _folder.PathTo("sets/mine/articles"));
        }

        var exception = Assert.Throws<DataSetException>(
            () => Write(Sample with { Articles = [], ArticlesFolder = _folder.PathTo(articles) }, replace: true));

        Assert.Contains("would be gone", exception.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.PathTo("sets/mine/articles/bridge.txt")));
    }

    [Fact]
    public void Inbox_stays_when_its_set_is_replaced()
    {
        Write(Sample, replace: false);
        new Inbox(_folder.PathTo("sets/mine")).Add([SampleLabels.Length]);

        Write(Sample with { Queries = [] }, replace: true);

        Assert.Equal([SampleLabels.Length.Id], new Inbox(_folder.PathTo("sets/mine")).Read().Select(q => q.Id));
        Assert.Empty(DataSetReader.Read(_folder.PathTo("sets/mine")).Queries);
    }

    [Theory]
    [InlineData("k1", "the id k1 occurs twice")]
    [InlineData("a:b", "\"a:b\" is no id")]
    public void Set_that_could_not_be_read_again_is_not_written(string id, string message)
    {
        Write(Sample, replace: false);

        var exception = Assert.Throws<DataSetException>(() => Write(Sample with { Queries = [Query with { Id = id }] }, replace: true));

        Assert.Contains($"{_folder.PathTo("sets/mine")}: {message}", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["s1"], DataSetReader.Read(_folder.PathTo("sets/mine")).Queries.Select(q => q.Id));
        Assert.Equal(["mine"], Directory.GetFileSystemEntries(_folder.PathTo("sets")).Select(Path.GetFileName));
    }

    private static ImportedSet Sample => new()
    {
        Name = "mine",
        Origin = "a test",
        Articles = [new ImportedArticle("bridge.txt", "The bridge is 412 metres long.\n")],
        Questions = [SampleLabels.Toll],
        Queries = [Query],
        Claims = [Claim],
        LeftOut = ["left.txt, because"],
    };

    private ImportSummary Write(ImportedSet set, bool replace) =>
        SetWriter.Write(set, _folder.PathTo("sets/mine"), replace, TestContext.Current.CancellationToken);
}
