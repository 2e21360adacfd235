using QnA.Evaluation.DataSets;
using QnA.Evaluation.DataSets.Importing;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets.Importing;

public sealed class JsonLinesImportTests : IDisposable
{
    private const string Wice =
        """{"label": "partially_supported", "supporting_sentences": [[2, 0], [0, 1]], "claim": "The bridge is long.", "evidence": ["It is 412 m.", "It is red.", "It is old."], "meta": {"id": "dev001", "claim_title": "x"}}""";

    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Claim_of_wice_has_its_sentences_its_label_and_every_supporting_sentence()
    {
        var claim = Assert.Single(Read(_folder.WriteGzip("claim_dev.jsonl.gz", Wice)).Claims);

        Assert.Equal(("dev001", "The bridge is long.", ClaimLabel.Partly), (claim.Id, claim.Claim, claim.Label));
        Assert.Equal(["It is 412 m.", "It is red.", "It is old."], claim.Evidence);
        Assert.Equal([0, 1, 2], claim.Rationale);
    }

    [Theory]
    [InlineData("SUPPORTS", ClaimLabel.Supported)]
    [InlineData("REFUTES", ClaimLabel.NotSupported)]
    [InlineData("NOT ENOUGH INFO", ClaimLabel.NotSupported)]
    [InlineData("supported", ClaimLabel.Supported)]
    [InlineData("partly", ClaimLabel.Partly)]
    [InlineData("not_supported", ClaimLabel.NotSupported)]
    public void Label_is_understood_in_every_form(string label, ClaimLabel expected)
    {
        var file = _folder.Write("fever.jsonl", $$"""{"id": 7, "claim": "c", "evidence": "e", "label": "{{label}}"}""");

        var claim = Assert.Single(Read(file).Claims);

        Assert.Equal(expected, claim.Label);
        Assert.Equal("7", claim.Id);
        Assert.Equal(["e"], claim.Evidence);
        Assert.Null(claim.Rationale);
    }

    [Fact]
    public void Claims_without_an_id_or_with_one_that_repeats_get_one()
    {
        var file = _folder.Write(
            "fever.jsonl",
            """{"id": "a:1", "claim": "c", "evidence_sentence": "e", "label": "SUPPORTS"}""",
            """{"id": "a:1", "claim": "d", "evidence": "e", "gold_label": "SUPPORTS"}""",
            "",
            """{"claim": "f", "evidence": "e", "label": "SUPPORTS"}""");

        Assert.Equal(["a_1", "a_1-2", "line-4"], Read(file).Claims.Select(c => c.Id));
    }

    [Fact]
    public void Claims_that_occur_in_other_files_are_left_out_and_counted()
    {
        var file = _folder.Write(
            "test.jsonl",
            """{"claim": "It is  red .", "evidence": "e", "label": "SUPPORTS"}""",
            """{"claim": "It is blue .", "evidence": "e", "label": "SUPPORTS"}""");
        var other = _folder.Write("dev.jsonl", """{"claim": "it is red .", "evidence": "another", "label": "REFUTES"}""");

        var set = JsonLinesImport.Read(file, [other], articles: null, new Dictionary<string, string>());

        Assert.Equal("It is blue .", Assert.Single(set.Claims).Claim);
        Assert.Equal("1 claims that occur in dev.jsonl", Assert.Single(set.LeftOut));
    }

    [Theory]
    [InlineData("""{"claim": "c", "label": "SUPPORTS"}""", "has no evidence")]
    [InlineData("""{"claim": "c", "evidence": [[1, 2]], "label": "SUPPORTS"}""", "has no evidence")]
    [InlineData("""{"claim": "c", "evidence": [], "label": "SUPPORTS"}""", "has no evidence")]
    [InlineData("""{"claim": " ", "evidence": "e", "label": "SUPPORTS"}""", "has no claim")]
    [InlineData("""{"claim": "c", "evidence": "e"}""", "has no label")]
    [InlineData("""{"claim": "c", "evidence": "e", "label": "maybe"}""", "has the label \"maybe\"")]
    [InlineData("""{"claim": "c", "evidence": "e", "label": "SUPPORTS", "supporting_sentences": [[1]]}""", "names 1 as a supporting sentence")]
    [InlineData("""{"hypothesis": "h", "premise": "p"}""", "is none of the known forms")]
    [InlineData("{", "is no JSON")]
    [InlineData("""{"question": "What?", "colour": 1}""", "cannot be read")]
    public void Other_lines_are_refused_with_their_number_and_what_was_expected(string line, string message)
    {
        var file = _folder.Write("x.jsonl", Wice, line);

        var exception = Assert.Throws<DataSetException>(() => Read(file));

        Assert.Contains($"x.jsonl, line 2 {message}", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Expected ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_our_own_form_are_taken_when_they_resolve_in_the_articles()
    {
        var right = LabelsJson.Write(SampleLabels.Length);
        var wrong = LabelsJson.Write(SampleLabels.Length with { Id = "q003", Evidence = [new EvidenceLabel("bridge.txt", "It is gone.")], Nuggets = [] });
        var file = _folder.Write(
            "mine.jsonl",
            right,
            wrong,
            """{"id": "c1", "kind": "pronoun", "turns": [{"id": "c1.1", "kind": "pronoun", "question": "And?", "answerable": false}]}""",
            """{"id": "s1", "query": "bridges", "relevant": {"bridge.txt": 1}}""",
            """{"id": "s2", "query": "towers", "relevant": {"tower.txt": 1}}""");

        var set = JsonLinesImport.Read(file, [], _folder.Path, SampleLabels.Articles);

        Assert.Equal(["q002"], set.Questions.Select(q => q.Id));
        Assert.Equal(["c1"], set.Conversations.Select(c => c.Id));
        Assert.Equal(["s1"], set.Queries.Select(q => q.Id));
        Assert.Equal(_folder.Path, set.ArticlesFolder);
        Assert.Collection(
            set.LeftOut,
            note => Assert.StartsWith("q003: evidence 1: bridge.txt does not have exactly these words", note, StringComparison.Ordinal),
            note => Assert.Equal("s2: there is no article tower.txt", note));
    }

    [Fact]
    public void Questions_without_articles_are_refused()
    {
        var file = _folder.Write("mine.jsonl", LabelsJson.Write(SampleLabels.Toll));

        var exception = Assert.Throws<DataSetException>(() => Read(file));

        Assert.Contains("--articles", exception.Message, StringComparison.Ordinal);
    }

    private static ImportedSet Read(string file) => JsonLinesImport.Read(file, [], articles: null, new Dictionary<string, string>());
}
