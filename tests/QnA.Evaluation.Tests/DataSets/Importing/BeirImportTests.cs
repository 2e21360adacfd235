using QnA.Evaluation.DataSets;
using QnA.Evaluation.DataSets.Importing;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets.Importing;

public sealed class BeirImportTests : IDisposable
{
    private static readonly string[] Corpus =
    [
        """{"_id": "1", "title": "Bridges", "text": "They cross rivers."}""",
        """{"_id": "a/b:c", "title": "", "text": "Ferries."}""",
        """{"_id": "A_b_c", "text": "Tunnels."}""",
        """{"_id": "4", "title": " ", "text": " "}""",
    ];

    private static readonly string[] Queries = ["""{"_id": "q:1", "text": "what crosses rivers"}""", """{"_id": "2", "text": "unjudged"}"""];

    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Documents_become_articles_with_safe_names_and_judgements_name_them()
    {
        _folder.WriteGzip("corpus.jsonl.gz", Corpus);
        _folder.Write("queries.jsonl", Queries);
        _folder.Write("qrels.tsv", "query-id\tcorpus-id\tscore", "q:1\t1\t1", "q:1\t1\t2", "q:1\ta/b:c\t1", "q:1\tA_b_c\t0");

        var set = BeirImport.Read(_folder.Path);

        Assert.Equal(
            [
                new ImportedArticle("1.txt", "Bridges\n\nThey cross rivers.\n"),
                new ImportedArticle("a_b_c.txt", "Ferries.\n"),
                new ImportedArticle("A_b_c-2.txt", "Tunnels.\n"), // the same file where case is not told
            ],
            set.Articles);
        var query = Assert.Single(set.Queries);
        Assert.Equal(("q_1", "what crosses rivers"), (query.Id, query.Query));
        Assert.Equal(new Dictionary<string, double> { ["1.txt"] = 2, ["a_b_c.txt"] = 1 }, query.Relevant);
        Assert.Equal(["1 documents without a word", "1 queries without a relevant document"], set.LeftOut);
    }

    [Fact]
    public void Judgements_may_lie_in_a_folder_without_headings_and_name_what_is_missing()
    {
        _folder.Write("corpus.jsonl", Corpus);
        _folder.Write("queries.jsonl", Queries);
        _folder.Write("qrels/test.tsv", "q:1\t1\t1", "q:1\t99\t1", "2\t98\t1", "3\t1\t1");

        var set = BeirImport.Read(_folder.Path);

        Assert.Equal(["1.txt"], Assert.Single(set.Queries).Relevant.Keys);
        Assert.Equal(
            [
                "1 documents without a word",
                "1 queries whose relevant documents are all missing from the corpus",
                "2 judgements of documents that the corpus does not have",
                "1 judged queries that the file of queries does not have",
            ],
            set.LeftOut);
    }

    [Fact]
    public void Set_is_named_after_the_folder_above_when_its_own_is_called_beir()
    {
        _folder.Write("maps/beir/corpus.jsonl", Corpus);
        _folder.Write("maps/beir/queries.jsonl", Queries);
        _folder.Write("maps/beir/qrels.tsv", "2\t1\t1");

        Assert.Equal("maps", BeirImport.Read(_folder.PathTo("maps/beir")).Name);
    }

    [Theory]
    [InlineData("corpus.jsonl", """{"title": "no id", "text": "x"}""", "corpus.jsonl, line 1 has no _id")]
    [InlineData("corpus.jsonl", """{"_id": "1", "title": "no text"}""", "corpus.jsonl, line 1 has no text")]
    [InlineData("corpus.jsonl", "not json", "corpus.jsonl, line 1 is no JSON")]
    [InlineData("queries.jsonl", "[1]", "queries.jsonl, line 1 is no JSON object")]
    [InlineData("qrels.tsv", "1 0 1 1", "qrels.tsv, line 1 has 1 columns")]
    [InlineData("qrels.tsv", "query\tdocument\tgrade\n1\t1\thigh", "qrels.tsv, line 2 has the grade \"high\"")]
    public void Other_lines_are_refused_with_their_number(string name, string line, string message)
    {
        _folder.Write("corpus.jsonl", Corpus);
        _folder.Write("queries.jsonl", Queries);
        _folder.Write("qrels.tsv", "2\t1\t1");
        _folder.Write(name, line);

        var exception = Assert.Throws<DataSetException>(() => BeirImport.Read(_folder.Path));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_that_is_there_twice_is_refused()
    {
        _folder.Write("corpus.jsonl", Corpus[0], Corpus[0]);

        var exception = Assert.Throws<DataSetException>(() => BeirImport.Read(_folder.Path));

        Assert.Contains("the document 1 is there twice", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_without_the_files_is_refused()
    {
        var exception = Assert.Throws<DataSetException>(() => BeirImport.Read(_folder.Path));

        Assert.Contains("has no corpus.jsonl", exception.Message, StringComparison.Ordinal);
    }
}
