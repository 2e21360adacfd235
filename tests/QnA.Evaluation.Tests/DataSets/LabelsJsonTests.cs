using System.Text.Json;
using QnA.Evaluation.DataSets;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets;

public sealed class LabelsJsonTests
{
    [Fact]
    public void Members_that_a_line_lacks_are_empty_rather_than_null()
    {
        var question = LabelsJson.ReadQuestion("""{ "id": "q1", "kind": "fact", "question": "?", "answerable": true }""");

        Assert.True(question.Answerable);
        Assert.Empty(question.Nuggets);
        Assert.Empty(question.Evidence);
        Assert.Empty(question.Contradiction);
        Assert.Empty(question.Partial);
        Assert.Null(question.Conflict);
    }

    [Theory]
    [InlineData("""{ "id": "q1", "kind": "fact", "question": "?" }""")] // says nothing of answerable
    [InlineData("""{ "id": "q1", "kind": "fact", "question": "?", "answerable": true, "nuggets": null }""")]
    [InlineData("""{ "id": "q1", "kind": "fact", "question": "?", "answerable": true, "vital": true }""")]
    public void Line_is_refused_when_it_is_no_question(string line) =>
        Assert.Throws<JsonException>(() => LabelsJson.ReadQuestion(line));

    [Theory]
    [InlineData(""" "evidence": [{ "file": "a.txt" }] """, "quote")]
    [InlineData(""" "contradiction": [{ "quote": "x" }] """, "file")]
    [InlineData(""" "conflict": { "about": "x" } """, "sides")]
    [InlineData(""" "conflict": { "about": "x", "sides": [{ "patterns": ["x"] }] } """, "files")]
    public void Label_that_lacks_a_part_is_refused_with_its_name(string member, string named)
    {
        var exception = Assert.Throws<JsonException>(() => LabelsJson.ReadQuestion(With(member)));

        Assert.Contains($"'{named}'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "nuggets": [null] """, "nuggets[0]")]
    [InlineData(""" "nuggets": [{ "id": "n1", "vital": true, "patterns": ["x", null], "files": [] }] """, "nuggets[0].patterns[1]")]
    [InlineData(""" "nuggets": [{ "id": "n1", "vital": true, "patterns": [], "files": [null] }] """, "nuggets[0].files[0]")]
    [InlineData(""" "evidence": [null] """, "evidence[0]")]
    [InlineData(""" "conflict": { "about": "x", "sides": [null] } """, "conflict.sides[0]")]
    [InlineData(""" "conflict": { "about": "x", "sides": [{ "patterns": [null], "files": [] }] } """, "conflict.sides[0].patterns[0]")]
    [InlineData(""" "contradiction": [null] """, "contradiction[0]")]
    [InlineData(""" "partial": [null] """, "partial[0]")]
    [InlineData(""" "carried": [null] """, "carried[0]")]
    [InlineData(""" "within": [null] """, "within[0]")]
    [InlineData(""" "answers": [null] """, "answers[0]")]
    public void Null_in_a_list_is_refused_with_its_place(string member, string place)
    {
        var exception = Assert.Throws<JsonException>(() => LabelsJson.ReadQuestion(With(member)));
        var inTurn = Assert.Throws<JsonException>(
            () => LabelsJson.ReadConversation($$"""{ "id": "c1", "kind": "x", "turns": [{{With(member)}}] }"""));

        Assert.Equal($"{place} is null.", exception.Message);
        Assert.Equal($"turns[0].{place} is null.", inTurn.Message);
    }

    [Fact]
    public void Null_among_turns_or_sentences_is_refused_with_its_place()
    {
        var turns = Assert.Throws<JsonException>(() => LabelsJson.ReadConversation("""{ "id": "c1", "kind": "x", "turns": [null] }"""));
        var sentences = Assert.Throws<JsonException>(
            () => LabelsJson.ReadClaim("""{ "id": "k1", "claim": "x", "evidence": ["y", null], "label": "supported" }"""));

        Assert.Equal("turns[0] is null.", turns.Message);
        Assert.Equal("evidence[1] is null.", sentences.Message);
    }

    [Fact]
    public void Note_of_a_conversation_is_read()
    {
        var conversation = LabelsJson.ReadConversation(
            """{ "id": "c1", "kind": "ellipsis", "turns": [{ "id": "c1.1", "kind": "fact", "question": "?", "answerable": true }], "note": "Odd." }""");

        Assert.Equal("Odd.", conversation.Note);
    }

    private static string With(string member) => $$"""{ "id": "q1", "kind": "fact", "question": "?", "answerable": true, {{member}}}""";
}
