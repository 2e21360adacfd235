using QnA.Answering;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class FollowUpSuggestionsTests(AnsweringFixture fixture) : IClassFixture<AnsweringFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("what weapons did Iran want?")]
    [InlineData("Who leads the Russian International Affairs Council?")]
    [InlineData("How many people were kidnapped in the attack on southern Israel?")]
    [InlineData("When will the treaty be signed?")]
    [InlineData("Did Iran give drones to Russia?")]
    public async Task Suggested_questions_are_answered(string question)
    {
        var answerer = fixture.Answerer();
        var answer = (await answerer.AskAsync(new AskRequest { Question = question }, Stop)).Answer;

        var suggestions = FollowUpSuggestions.For(answer, fixture.Index, 3);

        Assert.NotEmpty(suggestions);
        foreach (var suggestion in suggestions)
        {
            Assert.Equal(AnswerStatus.Answered, (await answerer.AskAsync(new AskRequest { Question = suggestion }, Stop)).Answer.Status);
        }
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("how many submarines did Iran buy?")]
    public async Task Nothing_is_suggested_when_nothing_was_cited(string question)
    {
        var answer = (await fixture.Answerer().AskAsync(new AskRequest { Question = question }, Stop)).Answer;

        Assert.Empty(FollowUpSuggestions.For(answer, fixture.Index, 3));
    }

    [Theory]
    [InlineData("He walked past the Grand Hotel.", "What do the articles say about the Grand Hotel?")]
    [InlineData("OLIVER Brandt is set to sign.", "What do the articles say about Oliver Brandt?")]
    [InlineData("A report of UNESCO and the WHO.", "What do the articles say about the WHO?")]
    [InlineData("It was Lotte Brandt’s idea.", "What do the articles say about Lotte Brandt?")]
    public void Names_are_asked_about_as_people_say_them(string text, string question)
    {
        Assert.Contains(question, AskableName.In(text).Select(n => n.Question));
    }
}
