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

    [Fact]
    public void Note_of_a_conversation_is_read()
    {
        var conversation = LabelsJson.ReadConversation(
            """{ "id": "c1", "kind": "ellipsis", "turns": [{ "id": "c1.1", "kind": "fact", "question": "?", "answerable": true }], "note": "Odd." }""");

        Assert.Equal("Odd.", conversation.Note);
    }
}
