using QnA.Questions;
using Xunit;

namespace QnA.Tests.Questions;

public sealed class GrainRulesTests
{
    [Theory]
    [InlineData("At what time of day does the ferry leave?", AnswerGrain.Clock)]
    [InlineData("In which year was the dam built?", AnswerGrain.Year)]
    [InlineData("In which city is the mill?", AnswerGrain.Town)]
    [InlineData("Which country built it?", AnswerGrain.Country)]
    [InlineData("How much will a ticket from the old mill to the harbour cost?", AnswerGrain.Money)]
    [InlineData("What share of the votes did she win?", AnswerGrain.Percent)]
    [InlineData("How long is the tunnel?", AnswerGrain.Extent)]
    [InlineData("What is the length of the tunnel?", AnswerGrain.Extent)]
    [InlineData("How tall is the tower?", AnswerGrain.Length)]
    [InlineData("what is the height of the tower", AnswerGrain.Length)]
    [InlineData("what's the height of the tower", AnswerGrain.Length)]
    [InlineData("How old is the mayor?", AnswerGrain.Duration)]
    [InlineData("What age is the mayor?", AnswerGrain.Duration)]
    [InlineData("What's the age of the mayor?", AnswerGrain.Duration)]
    [InlineData("What is the name of the old general?", AnswerGrain.Person)]
    [InlineData("Which general won?", AnswerGrain.Person)]
    [InlineData("How many trains were ordered?", AnswerGrain.Any)]
    [InlineData("Who opened it?", AnswerGrain.Any)]
    public void Analyze_tells_how_fine_the_answer_must_be(string question, AnswerGrain grain)
    {
        Assert.Equal(grain, QuestionAnalyzer.Analyze(question).Grain);
    }
}
