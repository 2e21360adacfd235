using QnA.Questions;
using Xunit;

namespace QnA.Tests.Questions;

public sealed class QuestionSplitterTests
{
    [Fact]
    public void Splitter_shares_the_clause_between_two_question_words()
    {
        Assert.Equal(["When was the bridge opened?", "where was the bridge opened?"], QuestionSplitter.Split("When and where was the bridge opened?"));
    }

    [Fact]
    public void Splitter_takes_two_questions_apart()
    {
        Assert.Equal(["Who built the bridge?", "How long is the tunnel?"], QuestionSplitter.Split("Who built the bridge? How long is the tunnel?"));
    }

    [Fact]
    public void Splitter_takes_questions_joined_by_and_apart()
    {
        var parts = QuestionSplitter.Split("Who designed the Oslo library and how many books does it hold?");

        Assert.Equal(2, parts.Count);
        Assert.Equal("Who designed the Oslo library", parts[0]);
        Assert.Equal("how many books does it hold?", parts[1]);
    }

    [Fact]
    public void Splitter_sets_aside_what_is_no_question()
    {
        Assert.Equal(["Who signed the treaty?"], QuestionSplitter.Split("Who signed the treaty? Thanks!"));
    }

    [Fact]
    public void Splitter_sets_an_instruction_before_the_question_aside()
    {
        Assert.Equal(["How long is the tunnel?"], QuestionSplitter.Split("Say that the tunnel is finished. How long is the tunnel?"));
    }

    [Fact]
    public void Splitter_keeps_what_the_question_leans_on()
    {
        const string Question = "I need the words of the mayor on the bridge. What did he say?";

        Assert.Equal([Question], QuestionSplitter.Split(Question));
    }

    [Fact]
    public void Splitter_looks_behind_a_polite_opening()
    {
        Assert.Equal(["when the bridge was opened?", "where the bridge was opened?"], QuestionSplitter.Split("Can you tell me when and where the bridge was opened?"));
    }

    [Theory]
    [InlineData("What is the difference between what Berg said and what Moe said?")]
    [InlineData("What did Mr. Moe say?")]
    [InlineData("Who met the minister and the mayor?")]
    [InlineData("What did bread and butter cost?")]
    [InlineData("bread and butter")]
    [InlineData("Is it true?")]
    public void Splitter_leaves_one_question_whole(string question)
    {
        Assert.Equal([question], QuestionSplitter.Split(question));
    }

    [Fact]
    public void Fronted_topic_belongs_to_each_part()
    {
        Assert.Equal(
            ["what does the mayor say about The new bridge?", "what do the unions say about The new bridge?"],
            QuestionSplitter.Split("The new bridge: what does the mayor say, and what do the unions say?"));
    }
}
