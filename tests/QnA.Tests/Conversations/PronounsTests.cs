using QnA.Conversations;
using Xunit;

namespace QnA.Tests.Conversations;

public sealed class PronounsTests
{
    [Theory]
    [InlineData("Who directs the museum?", "director Anna Berg", "How old is she?", "How old is Anna Berg?", "Anna Berg")]
    [InlineData("Who designed the bridge?", "Henrik Moe", "What else did he design?", "What else did Henrik Moe design?", "Henrik Moe")]
    [InlineData("What did Moe promise in May?", "a new road", "Did he keep his word?", "Did Moe keep his word?", "Moe")]
    [InlineData("How old is the mayor of Oslo?", "61", "When was he elected?", "When was the mayor of Oslo elected?", "the mayor of Oslo")]
    [InlineData("Until when do the plans for Berg apply?", "January 20", "Does he like them?", "Does Berg like the plans for Berg?", "Berg")]
    [InlineData("Who is the head of the guild?", "Anna Berg", "Which town obeys only her?", "Which town obeys only Anna Berg?", "Anna Berg")]
    public void Pronouns_of_a_person_are_persons(string before, string answer, string question, string standalone, string carried)
    {
        var understood = Conversation.After(before, answer, question);

        Assert.Equal(standalone, understood.Text);
        Assert.Contains(carried, understood.CarriedOver);
    }

    [Theory]
    [InlineData("When is the treaty going to be signed?", null, "How long will it last?", "How long will the treaty last?")]
    [InlineData("How much was the old line over Skarrow Pass to build?", null, "When did it close?", "When did the old line over Skarrow Pass close?")]
    [InlineData("What did Anna Berg buy?", "a red yacht", "How long is it?", "How long is a red yacht?")]
    [InlineData("Which bridge collapsed in March?", "Tame Bridge", "Who built it?", "Who built Tame Bridge?")]
    [InlineData("When did Chile leave the union?", null, "Why did it leave?", "Why did Chile leave?")]
    [InlineData("When did the old mill burn down?", null, "Was it insured?", "Was the old mill insured?")]
    [InlineData("Which trains did the city order?", null, "Who built them?", "Who built the trains?")]
    [InlineData("Who wrote the plans for the harbour?", null, "When will they apply?", "When will the plans for the harbour apply?")]
    [InlineData("When did Anna Berg and Henrik Moe meet?", null, "What did they discuss?", "What did Anna Berg and Henrik Moe discuss?")]
    public void Pronouns_of_a_thing_agree_in_number(string before, string? answer, string question, string standalone)
    {
        Assert.Equal(standalone, Conversation.After(before, answer, question).Text);
    }

    [Theory]
    [InlineData("Which minister went to Lima?", "Anna Berg", "What did she sign there?", "What did Anna Berg sign in Lima?")]
    [InlineData("Where was the treaty signed?", "Lima", "Who lives there?", "Who lives in Lima?")]
    [InlineData("When did the bridge open?", "1931", "Who was mayor then?", "Who was mayor in 1931?")]
    public void Pronouns_of_place_and_time_take_the_answer(string before, string answer, string question, string standalone)
    {
        Assert.Equal(standalone, Conversation.After(before, answer, question).Text);
    }

    [Theory]
    [InlineData("Did Anna Berg say that she would resign?")]
    [InlineData("Which countries increased their budgets?")]
    [InlineData("What did Peru want when it joined the union?")]
    [InlineData("Is it true that Peru has no railways?")]
    [InlineData("Are there ferries to Oslo?")]
    [InlineData("How many farmers lost their sheep?")]
    public void Pronouns_that_the_question_itself_explains_carry_nothing(string question)
    {
        var understood = Conversation.After("When did Henrik Moe sell the mill to Chile?", "in 1931", question);

        Assert.Equal(question, understood.Text);
        Assert.Empty(understood.CarriedOver);
    }

    [Theory]
    [InlineData("Back to the old mill: who bought it?", "Who bought the old mill?", "the old mill")]
    [InlineData("As for the old mill, when was it built?", "When was the old mill built?", "the old mill")]
    [InlineData("OK and the old mill, is it insured?", "Is the old mill insured?", "the old mill")]
    public void Pronouns_stand_for_the_topic_that_the_message_names(string question, string standalone, string carried)
    {
        var understood = FollowUpResolver.Resolve(
            question, [Conversation.Answered("How much did the old mill cost?", "£400"), Conversation.Answered("Who is the mayor of Lima?", "Ida Lund")]);

        Assert.Equal(standalone, understood.Text);
        Assert.Equal([carried], understood.CarriedOver);
    }

    [Theory]
    [InlineData("What is the Tame Accord?", "a trade pact", "Who signed it?", "Who signed the Tame Accord?")]
    [InlineData("What does the Tame Accord say about fishing?", "nothing", "Is it in force?", "Is the Tame Accord in force?")]
    [InlineData("Who was the first to protest?", "farmers", "Where did they march?", "Where did the farmers march?")]
    [InlineData("who is henrik moe?", "a chef", "where does he work?", "where does henrik moe work?")]
    [InlineData("Tell me about Anna Berg", "a chef", "Is she rich?", "Is Anna Berg rich?")]
    [InlineData("Who is Berg's deputy?", "Henrik Moe", "How old is he?", "How old is Henrik Moe?")]
    [InlineData("Who is Berg?", "the Guild of Weavers in Lima", "What does she want?", "What does Berg want?")]
    [InlineData("Who was mayor of Lima until May?", "Ida Lund", "On what day does she go?", "On what day does Ida Lund go?")]
    public void Pronouns_prefer_what_was_defined_or_answered(string before, string answer, string question, string standalone)
    {
        Assert.Equal(standalone, Conversation.After(before, answer, question).Text);
    }

    [Theory]
    [InlineData("Which mill grinds rye in Lima?", "HARDEL Mills", "Who is its owner?", "Who is HARDEL Mills' owner?")]
    [InlineData("Which countries did Berg say are allied?", "Chile, Peru and Bolivia", "What do they do for each other?", "What do Chile, Peru and Bolivia do for each other?")]
    [InlineData("What did Hardel sell in the end?", null, "Has it paid its debts?", "Has Hardel paid its debts?")]
    [InlineData("What did Berg say at the Lima Summit?", null, "What year was that in?", "What year was the Lima Summit in?")]
    [InlineData("Which plane was Chile hoping to get from Peru?", "Su-35", "And what did it get instead?", "What did Chile get instead?")]
    [InlineData("Which company did Chile sell?", "Air Lima", "What did it pay?", "What did Air Lima pay?")]
    [InlineData("What did Chile and Peru promise each other in their treaty?", null, "Where was it signed?", "Where was the treaty of Chile and Peru signed?")]
    [InlineData("Why does Chile need Peru?", null, "Are those two likely to agree?", "Are Chile and Peru likely to agree?")]
    [InlineData("Who is the referee in the weavers' dispute?", null, "Is she paid for it?", "Is the referee in the weavers' dispute paid for it?")]
    [InlineData("Which firm makes Osvo?", "Anker Works", "Where is it based?", "Where is Anker Works based?")]
    [InlineData("When was Hardel founded?", null, "How many people does it employ?", "How many people does Hardel employ?")]
    [InlineData("Who is Anker Works' chief executive?", null, "What did he promise?", "What did Anker Works' chief executive promise?")]
    public void Pronouns_stand_for_a_firm_and_for_who_runs_it(string before, string? answer, string question, string standalone)
    {
        Assert.Equal(standalone, Conversation.After(before, answer, question).Text);
    }

    [Fact]
    public void Pronouns_take_the_name_that_the_answer_explains_with_the_noun_asked_for()
    {
        var turn = Conversation.Answered("Which union obeys only Anna Berg?") with { AnswerText = "They answer to the old Blue Guild, a union of tailors under Anna Berg. [1]" };

        Assert.Equal("Are Blue Guild happy?", FollowUpResolver.Resolve("Are they happy?", [turn]).Text);
    }

    [Fact]
    public void Pronouns_stand_for_no_name_that_is_put_together_of_two_lines()
    {
        var turn = Conversation.Answered("Which countries were named?") with { AnswerText = "Chile and Peru [1]\n\nAnna Berg named Chile and Peru. [1]" };

        Assert.Equal("What did Anna Berg add?", FollowUpResolver.Resolve("What did she add?", [turn]).Text);
    }

    [Fact]
    public void Pronouns_go_back_over_a_detour_that_led_nowhere()
    {
        var understood = FollowUpResolver.Resolve(
            "When did it close?", [Conversation.Answered("How much did the old mill cost?", "£400"), Conversation.Refused("What is the price of a banana?")]);

        Assert.Equal("When did the old mill close?", understood.Text);
    }
}
