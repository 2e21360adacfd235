using QnA.Answering;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class CorrectionsTests
{
    [Theory]
    [InlineData("Correction: An earlier version of this article gave the length as 40 metres.", true)]
    [InlineData("UPDATE: We reported at noon that nine boats were lost.", true)]
    [InlineData("We wrongly put the fine at $400.", true)]
    [InlineData("The correct length is 60 metres.", false)]
    [InlineData("The board will update the plan, said Jane Doe.", false)]
    [InlineData("We wrote to the mayor twice.", false)]
    public void Sentence_that_repeats_a_mistake_is_told_from_others(string sentence, bool withdraws)
    {
        Assert.Equal(withdraws, Corrections.Withdraws(sentence));
    }

    [Theory]
    [InlineData("What mistake did the report make?", true)]
    [InlineData("How long is the pier?", false)]
    public void Question_about_the_mistake_is_told_from_others(string question, bool asks)
    {
        Assert.Equal(asks, Corrections.AreAskedFor(question));
    }
}
