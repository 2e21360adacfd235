using QnA.Conversations;
using Xunit;

namespace QnA.Tests.Conversations;

public sealed class CorrectionTests
{
    [Theory]
    [InlineData("What did Anna Berg say about Peru and ships?", "no, I meant about building the bridge", "What did Anna Berg say about building the bridge?")]
    [InlineData("What did Chile say in October about the bridge?", "December, I meant", "What did Chile say in December about the bridge?")]
    [InlineData("How often has Anna Berg been abroad?", "Sorry, I meant how many times she's gone to Peru", "How many times Anna Berg's gone to Peru")]
    [InlineData("What did Chile buy in 2019?", "No, I meant 2021", "What did Chile buy in 2021?")]
    [InlineData("What did Chile buy in 2019?", "sorry, in 2021", "What did Chile buy in 2021?")]
    [InlineData("When did Anna Berg meet Henrik Moe?", "I meant Ida Lund", "When did Anna Berg meet Ida Lund?")]
    [InlineData("What did Chile buy?", "no, Peru", "What did Peru buy?")]
    [InlineData("What did Chile sell to Peru?", "I mean Bolivia, not Peru", "What did Chile sell to Bolivia?")]
    [InlineData("What did Chile sell to Peru?", "not Chile but Bolivia", "What did Bolivia sell to Peru?")]
    [InlineData("Who is rich according to Berg?", "no, according to Moe", "Who is rich according to Moe?")]
    [InlineData("When was the second fire?", "no, the first fire", "When was the first fire?")]
    [InlineData("How many times had Anna Berg been abroad since the war when she went to Peru?", "no, I mean Henrik Moe since his election", "How many times had Henrik Moe been abroad since his election?")]
    [InlineData("Where will the ferry land?", "sorry, I meant the tanker", "Where will the tanker land?")]
    public void Correction_puts_right_what_was_asked(string before, string question, string standalone)
    {
        var understood = Conversation.After(before, null, question);

        Assert.Equal(standalone, understood.Text);
        Assert.NotEmpty(understood.CarriedOver);
    }

    [Theory]
    [InlineData("No country signed it, why did Peru not join?")]
    [InlineData("Why did Peru not send ships?")]
    public void Correction_leaves_denials_alone(string question)
    {
        Assert.Null(Correct(question));
    }

    private static StandaloneQuestion? Correct(string question) =>
        Correction.Resolve(new FollowUp(question, [Conversation.Answered("What did Chile buy?")]));
}
