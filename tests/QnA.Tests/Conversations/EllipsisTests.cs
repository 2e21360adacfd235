using Xunit;

namespace QnA.Tests.Conversations;

public sealed class EllipsisTests
{
    [Theory]
    [InlineData("What did Chile sign with Peru?", "And with Bolivia?", "What did Chile sign with Bolivia?")]
    [InlineData("What did Chile sell to Peru?", "and Bolivia?", "What did Bolivia sell to Peru?")]
    [InlineData("What does Anna Berg call Chile?", "And Henrik Moe?", "What does Henrik Moe call Chile?")]
    [InlineData("What does Anna Berg call Chile?", "And Moe, of Peru?", "What does Moe call Peru?")]
    [InlineData("What does Anna Berg say about the line's price?", "And Moe about its length?", "What does Moe say about the line's length?")]
    [InlineData("How many ships did Chile build in 2019?", "and in 2021?", "How many ships did Chile build in 2021?")]
    [InlineData("How many ships did Chile build in 2019?", "In 2021?", "How many ships did Chile build in 2021?")]
    [InlineData("How many soldiers did Chile send to Peru?", "and tanks?", "How many tanks did Chile send to Peru?")]
    [InlineData("How many soldiers did Chile send to Peru?", "and tanks to Bolivia?", "How many tanks did Chile send to Bolivia?")]
    [InlineData("When was the bridge opened?", "What about the tunnel?", "When was the tunnel opened?")]
    [InlineData("When was the old bridge opened?", "and the new bridge?", "When was the new bridge opened?")]
    [InlineData("Where was Anna Berg born?", "same for Henrik Moe", "Where was Henrik Moe born?")]
    [InlineData("When did Chile join the union?", "Peru?", "When did Peru join the union?")]
    [InlineData("What did Chile want from Peru?", "and the other side?", "What did Peru want from Chile?")]
    public void Ellipsis_puts_the_phrase_in_the_place_of_its_like(string before, string question, string standalone)
    {
        var understood = Conversation.After(before, null, question);

        Assert.Equal(standalone, understood.Text);
        Assert.NotEmpty(understood.CarriedOver);
    }

    [Theory]
    [InlineData("When was the bridge opened?", "and the cost?", "What is the cost of the bridge?")]
    [InlineData("When was the bridge opened?", "Cost?", "What is the cost of the bridge?")]
    [InlineData("When was the bridge opened?", "and its length?", "What is the bridge's length?")]
    [InlineData("How many Chilean sailors drowned in the storm?", "and their names?", "What are the Chilean sailors' names?")]
    public void Ellipsis_asks_for_another_property_of_the_same_thing(string before, string question, string standalone)
    {
        Assert.Equal(standalone, Conversation.After(before, null, question).Text);
    }

    [Theory]
    [InlineData("How long is the new ferry?", "and the old one?", "How long is the old ferry?")]
    [InlineData("What is the rent in the old part of the harbour?", "and in the new one?", "What is the rent in the new part of the harbour?")]
    [InlineData("When did the first load of timber arrive?", "And the second one?", "When did the second load of timber arrive?")]
    [InlineData("How many barges did Lima order?", "And how many have been built?", "How many barges have been built?")]
    [InlineData("Which barges did Lima order?", "how many were lost?", "How many barges were lost?")]
    [InlineData("How many Chilean sailors are in Peru?", "And casualties?", "What are the casualties of the Chilean sailors?")]
    [InlineData("How many Chilean sailors live in Peru?", "And killed or wounded?", "How many Chilean sailors were killed or wounded?")]
    [InlineData("How many Chilean sailors live in Peru?", "how many died?", "How many Chilean sailors died?")]
    [InlineData("How many Chilean sailors live in Peru?", "And how many of them drowned in 1912?", "How many Chilean sailors drowned in 1912?")]
    [InlineData("Did Peru recognise Kosovo?", "Did Chile?", "Did Chile recognise Kosovo?")]
    [InlineData("Did Peru recognise Kosovo?", "Has Chile done the same?", "Has Chile recognise Kosovo?")]
    [InlineData("Did Peru recognise Kosovo?", "Which other countries did?", "Which other countries did recognise Kosovo?")]
    public void Ellipsis_fills_in_the_noun_or_the_verb(string before, string question, string standalone)
    {
        Assert.Equal(standalone, Conversation.After(before, null, question).Text);
    }

    [Theory]
    [InlineData("Did Peru sign?")]
    [InlineData("Which countries have ferries?")]
    [InlineData("Is Oslo a port?")]
    public void Questions_with_a_verb_of_their_own_keep_it(string question)
    {
        Assert.Equal(question, Conversation.After("Did Chile recognise Kosovo?", null, question).Text);
    }

    [Fact]
    public void Ellipsis_drops_the_clause_when_the_phrase_fits_nowhere_in_it()
    {
        var understood = Conversation.After("How many steps does the lighthouse have?", null, "and passengers on the ferry?");

        Assert.DoesNotContain("lighthouse have passengers", understood.Text, StringComparison.Ordinal);
    }
}
