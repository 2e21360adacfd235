using QnA.Conversations;
using Xunit;

namespace QnA.Tests.Conversations;

public sealed class DefinitesTests
{
    [Theory]
    [InlineData("When will Chile and Peru sign the treaty?", "Who announced the treaty?", "Who announced the treaty (Chile, Peru)?")]
    [InlineData("When did Chile and Peru meet?", "What do the two countries want?", "What do the two countries want (Chile, Peru)?")]
    [InlineData("When did Chile and Peru meet?", "What do both countries want?", "What do both countries want (Chile, Peru)?")]
    public void Definites_without_a_name_borrow_the_names(string before, string question, string standalone)
    {
        Assert.Equal(standalone, Conversation.After(before, null, question).Text);
    }

    [Fact]
    public void Definites_borrow_the_names_of_the_turn_that_spoke_of_them()
    {
        var deal = Conversation.Answered("How much grain was stuck in Lima?") with { AnswerText = "Twelve tons were to leave under a deal. [1]" };

        Assert.Equal(
            "Who sat at the table for that deal (Lima)?",
            FollowUpResolver.Resolve("Who sat at the table for that deal?", [deal, Conversation.Refused("Which ship took the first load out?")]).Text);
    }

    [Theory]
    [InlineData("How many people died in the earthquake?")]
    [InlineData("What is the exchange rate of the dollar?")]
    [InlineData("Who owns the largest farm in Peru?")]
    [InlineData("List the winners of the race")]
    [InlineData("goats and sheep")]
    public void New_topics_borrow_nothing(string question)
    {
        var understood = Conversation.After("When will Chile sign the treaty with Bolivia?", "in May", question);

        Assert.Equal(question, understood.Text);
        Assert.Empty(understood.CarriedOver);
    }

    [Fact]
    public void Kinds_of_follow_up_can_be_left_out()
    {
        var turns = new[] { Conversation.Answered("When was the bridge opened?") };

        var understood = FollowUpResolver.Resolve("Who built it?", turns, FollowUpKinds.Pronouns);

        Assert.Equal("Who built it?", understood.Text);
    }
}
