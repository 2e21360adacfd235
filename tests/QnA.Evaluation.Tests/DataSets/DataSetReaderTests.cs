using QnA.Evaluation.DataSets;
using QnA.Evaluation.Tests.DataSets.Importing;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets;

public sealed class DataSetReaderTests : IDisposable
{
    private const string Query = """{"id": "s1", "query": "bridges", "relevant": {"bridge.txt": 2}}""";
    private const string Claim = """{"id": "k1", "claim": "It is long.", "evidence": ["It is 412 m."], "label": "not_supported", "rationale": [0]}""";

    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Set_of_claims_alone_needs_neither_questions_nor_articles()
    {
        _folder.Write("claims.jsonl", Claim);

        var set = DataSetReader.Read(_folder.Path);

        var claim = Assert.Single(set.Claims);
        Assert.Equal(("k1", "It is long.", ClaimLabel.NotSupported), (claim.Id, claim.Claim, claim.Label));
        Assert.Equal([0], claim.Rationale);
        Assert.Empty(set.Conversations);
    }

    [Fact]
    public void Queries_are_read_with_their_grades()
    {
        _folder.Write("queries.jsonl", Query);

        Assert.Equal(2, Assert.Single(DataSetReader.Read(_folder.Path).Queries).Relevant["bridge.txt"]);
    }

    [Theory]
    [InlineData("queries.jsonl")]
    [InlineData("claims.jsonl")]
    public void Hash_covers_every_label_file(string file)
    {
        _folder.Write("queries.jsonl", Query);
        _folder.Write("claims.jsonl", Claim);
        var before = DataSetReader.Read(_folder.Path).Hash;
        _folder.Write("inbox.jsonl", "not even JSON");
        var withInbox = DataSetReader.Read(_folder.Path).Hash;

        File.AppendAllText(_folder.PathTo(file), "\n");

        Assert.Equal(before, withInbox);
        Assert.NotEqual(before, DataSetReader.Read(_folder.Path).Hash);
    }

    [Fact]
    public void Id_is_unique_over_all_files()
    {
        _folder.Write("queries.jsonl", Query);
        _folder.Write("claims.jsonl", Claim.Replace("k1", "s1", StringComparison.Ordinal));

        var exception = Assert.Throws<DataSetException>(() => DataSetReader.Read(_folder.Path));

        Assert.Contains("the id s1 occurs twice", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Id_of_a_conversation_is_unique_as_well()
    {
        _folder.Write("claims.jsonl", Claim);
        _folder.Write("conversations.jsonl", """{"id": "k1", "kind": "x", "turns": [{"id": "k1.1", "kind": "x", "question": "?", "answerable": false}]}""");

        var exception = Assert.Throws<DataSetException>(() => DataSetReader.Read(_folder.Path));

        Assert.Contains("the id k1 occurs twice", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("queries.jsonl", """{"id": "a:b", "query": "x", "relevant": {}}""", "\"a:b\" is no id")]
    [InlineData("queries.jsonl", """{"id": "s", "query": "x", "relevant": {"a.txt": 0}}""", "line 1: A grade of 0 or less")]
    [InlineData("queries.jsonl", """{"id": "s", "query": "x"}""", "line 1: ")]
    [InlineData("claims.jsonl", """{"id": "k", "claim": "c", "evidence": ["e"], "label": "true"}""", "line 1: ")]
    [InlineData("claims.jsonl", """{"id": "k", "claim": "c", "evidence": ["e"], "label": "supported", "rationale": [1]}""", "line 1: The rationale names a sentence that is not there")]
    [InlineData("conversations.jsonl", """{"id": "c", "kind": "x", "turns": []}""", "line 1: The conversation has no turns")]
    public void Line_that_is_wrong_is_refused_with_its_place(string file, string line, string message)
    {
        _folder.Write(file, line);

        var exception = Assert.Throws<DataSetException>(() => DataSetReader.Read(_folder.Path));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_without_any_label_file_is_refused()
    {
        _folder.Write("inbox.jsonl", Query);

        var exception = Assert.Throws<DataSetException>(() => DataSetReader.Read(_folder.Path));

        Assert.Contains("there is nothing to ask", exception.Message, StringComparison.Ordinal);
    }
}
