using QnA.Answering;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class AnswerJsonTests
{
    [Fact]
    public void AnswerJson_reads_nothing_as_empty_when_members_are_left_out()
    {
        const string Json = """
            { "question": "why?", "standaloneQuestion": "why?", "status": "refused", "answer": "The articles do not say.",
              "checked": { "files": 1, "sentencesSearched": 2, "sentencesRead": 2 } }
            """;

        var answer = AnswerJson.Read(Json);

        Assert.Empty(answer.Sentences);
        Assert.Empty(answer.Citations);
        Assert.Empty(answer.ShortAnswers);
        Assert.Empty(answer.CarriedOver);
        Assert.Empty(answer.Conflicts);
        Assert.Empty(answer.Missing);
        Assert.Equal("extractive", answer.Model.Answerer);
        Assert.Equal(0, answer.Timings.TotalMs);
    }

    [Fact]
    public void HistoryJson_takes_an_answer_without_its_empty_lists()
    {
        var turn = HistoryJson.Read("""
            [ { "question": "why?", "answer": { "question": "why?", "standaloneQuestion": "why?", "status": "refused", "answer": "No.",
              "checked": { "files": 1, "sentencesSearched": 2, "sentencesRead": 2 } } } ]
            """);

        Assert.Empty(Assert.Single(turn).Cited);
    }
}
