using QnA.Conversations;
using Xunit;

namespace QnA.Tests.Conversations;

public sealed class FollowUpResolverTests
{
    private static StandaloneQuestion Resolve(string question, params Turn[] history) => FollowUpResolver.Resolve(question, history);

    private static Turn Asked(string question, params string[] answers) => new() { Question = question, ShortAnswers = answers };

    [Fact]
    public void Resolver_leaves_a_first_question_alone()
    {
        Assert.Equal("When did it open?", Resolve("When did it open?").Text);
    }

    [Theory]
    [InlineData("When will the bridge be opened?", "who designed it?", "who designed the bridge?", "the bridge")]
    [InlineData("Who leads the union?", "When was she elected?", "When was Anna Berg elected?", "Anna Berg")]
    [InlineData("What did Chile want?", "Why did it sign?", "Why did Chile sign?", "Chile")]
    [InlineData("Which trains did the city order?", "How much did they cost?", "How much did the trains cost?", "the trains")]
    [InlineData("What did Chile sell to Peru?", "and what is its largest port?", "What is Chile's largest port?", "Chile")]
    public void Resolver_fills_in_a_pronoun_from_the_turn_before(string before, string question, string standalone, string carried)
    {
        var resolved = Resolve(question, Asked(before, before.StartsWith("Who", StringComparison.Ordinal) ? ["Anna Berg"] : []));

        Assert.Equal(standalone, resolved.Text);
        Assert.Equal([carried], resolved.CarriedOver);
    }

    [Theory]
    [InlineData("What did Chile buy?", "and Peru?", "What did Peru buy?")]
    [InlineData("What did Chile buy?", "What about Peru?", "What did Peru buy?")]
    [InlineData("What did Chile buy?", "and for Peru?", "What did Peru buy?")]
    [InlineData("What did Chile buy?", "no, I mean what did Peru sell?", "What did Peru sell?")]
    [InlineData("When was the treaty signed?", "Who signed it?", "Who signed the treaty?")]
    [InlineData("What did Chile buy in 2019?", "no, I meant 2021", "What did Chile buy in 2021?")]
    public void Resolver_puts_the_new_name_in_the_old_question(string before, string question, string standalone)
    {
        Assert.Equal(standalone, Resolve(question, Asked(before)).Text);
    }

    [Fact]
    public void Resolver_lends_the_names_when_it_stands_for_what_was_said()
    {
        var resolved = Resolve("and who announced it?", Asked("When will Anna Berg and Henrik Moe meet?"));

        Assert.Equal("Who announced it (Anna Berg, Henrik Moe)?", resolved.Text);
        Assert.Equal(["Anna Berg", "Henrik Moe"], resolved.CarriedOver);
    }

    [Fact]
    public void Resolver_asks_the_old_clause_with_a_bare_question_word()
    {
        var resolved = Resolve("when?", Asked("Where will the bridge be opened?"));

        Assert.Equal("When will the bridge be opened?", resolved.Text);
    }

    [Fact]
    public void Resolver_understands_tell_me_more_as_the_same_question_again()
    {
        var resolved = Resolve("tell me more", Asked("Why was the bridge closed?"));

        Assert.True(resolved.WantsMore);
        Assert.Equal("Why was the bridge closed?", resolved.Text);
    }

    [Theory]
    [InlineData("Who is the mayor of Oslo?")]
    [InlineData("Did Anna Berg say that she would resign?")]
    [InlineData("How many ferries sank in 1912?")]
    [InlineData("Is it true that Peru has no railways?")]
    [InlineData("Which countries increased their budgets?")]
    [InlineData("How many people died in the earthquake?")]
    [InlineData("Who made these missiles?")]
    public void Resolver_carries_nothing_over_to_a_new_topic(string question)
    {
        var resolved = Resolve(question, Asked("What did Chile buy?", "trains"));

        Assert.Equal(question, resolved.Text);
        Assert.Empty(resolved.CarriedOver);
    }
}
