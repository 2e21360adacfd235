using QnA.Questions;
using Xunit;

namespace QnA.Tests.Questions;

public sealed class SpeakerRuleTests
{
    [Theory]
    [InlineData("What did Lena Holt say about the dam?", "lena holt")]
    [InlineData("what did holt say about the dam", "holt")]
    [InlineData("How does Peru describe the treaty?", "peru")]
    [InlineData("What is Holt's view on the dam?", "holt")]
    [InlineData("According to Lena Holt, who paid?", "lena holt")]
    [InlineData("In Holt's words, when will it open?", "holt")]
    [InlineData("What did Lena Holt build?", "")]
    [InlineData("Who said that the dam was safe?", "")]
    public void SpeakerOf_finds_whose_words_are_asked_for(string question, string speaker)
    {
        Assert.Equal(speaker, string.Join(' ', SpeakerRule.SpeakerOf(question)));
    }

    [Fact]
    public void Analyze_takes_a_question_for_somebodys_words_as_one_for_sentences()
    {
        Assert.Equal(QuestionShape.Topic, QuestionAnalyzer.Analyze("What did Lena Holt say about the dam?").Shape);
        Assert.Equal(QuestionShape.Factoid, QuestionAnalyzer.Analyze("According to Lena Holt, who paid?").Shape);
    }
}
