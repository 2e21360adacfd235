using Xunit;

namespace QnA.Tests.Conversations;

public sealed class ShortQuestionsTests
{
    [Theory]
    [InlineData("Where will the bridge be opened?", null, "When?", "When will the bridge be opened?")]
    [InlineData("Did Peru buy ships?", null, "Why?", "Why did Peru buy ships?")]
    [InlineData("Did Peru buy ships?", null, "why not?", "Why didn't Peru buy ships?")]
    [InlineData("Did Chile send soldiers to Peru?", null, "How many?", "How many soldiers did Chile send to Peru?")]
    [InlineData("Which trains did the city order?", null, "How many?", "How many trains did the city order?")]
    [InlineData("Which trains did the city order?", null, "When?", "When did the city order the trains?")]
    [InlineData("Who built the bridge?", "Anna Berg", "When?", "When was the bridge built?")]
    [InlineData("When was the bridge opened?", null, "By whom?", "By whom was the bridge opened?")]
    [InlineData("When was the bridge opened?", null, "who?", "By whom was the bridge opened?")]
    [InlineData("What did Chile buy?", "six ships", "and when?", "When did Chile buy six ships?")]
    [InlineData("Who leads the guild?", "Anna Berg", "Since when?", "Since when does Anna Berg lead the guild?")]
    [InlineData("How many Chilean sailors live in Peru?", "400", "where?", "Where do Chilean sailors live in Peru?")]
    [InlineData("When did the inspectors look at the ships?", "in May", "Which ship?", "Which ship did the inspectors look at the ships?")]
    [InlineData("To whom does Chile export copper?", "Peru", "Since when?", "Since when does Chile export copper to Peru?")]
    [InlineData("What happened to the mill?", null, "why", "Why did this happen to the mill?")]
    public void Short_questions_take_the_clause_before(string before, string? answer, string question, string standalone)
    {
        var understood = Conversation.After(before, answer, question);

        Assert.Equal(standalone, understood.Text);
        Assert.NotEmpty(understood.CarriedOver);
    }

    [Theory]
    [InlineData("What happened?")]
    [InlineData("What is new?")]
    public void Questions_with_a_verb_of_their_own_are_not_short(string question)
    {
        Assert.Equal(question, Conversation.After("When was the bridge opened?", null, question).Text);
    }
}
