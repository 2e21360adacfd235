using QnA.Answering;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class InterrogativesTests
{
    [Theory]
    [InlineData("**Is the bridge safe?**", true)]
    [InlineData("And why was it closed?", true)]
    [InlineData("“Where is the boat?” asked the mayor.", false)]
    [InlineData("The bridge is safe.", false)]
    public void Question_is_told_from_a_statement(string sentence, bool isQuestion)
    {
        Assert.Equal(isQuestion, Interrogatives.IsQuestion(sentence));
    }

    [Fact]
    public void Answer_stands_in_for_the_question_before_it()
    {
        var evidence = EvidenceOf.SentenceOf("a.txt", "A headline\n\nIs the bridge safe?\n\nNobody has tested the cables.", "Is the bridge safe?", "bridge", 0.6);

        var answered = Interrogatives.Answered([evidence]).Single();

        Assert.Equal("Nobody has tested the cables.", answered.SentenceText);
        Assert.False(answered.HasShortAnswer);
    }

    [Fact]
    public void Question_without_an_answer_is_left_out()
    {
        Assert.Empty(Interrogatives.Answered([EvidenceOf.Sentence("a.txt", "Is the bridge safe?", "bridge", 0.6)]));
    }
}
