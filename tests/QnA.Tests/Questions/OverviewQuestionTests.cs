using QnA.Questions;
using Xunit;

namespace QnA.Tests.Questions;

public sealed class OverviewQuestionTests
{
    [Theory]
    [InlineData("What do the articles say about the harbour strike?", "the harbour strike")]
    [InlineData("what do all of the articles say about the harbour strike", "the harbour strike")]
    [InlineData("What is said about relations between Corvik and Arnby?", "relations between Corvik and Arnby")]
    [InlineData("Give me an overview of the harbour strike.", "the harbour strike")]
    [InlineData("give a short summary of the harbour strike in the articles", "the harbour strike")]
    [InlineData("Summarise what is known about the harbour strike", "the harbour strike")]
    [InlineData("Please summarize the harbour strike", "the harbour strike")]
    [InlineData("Brief me on the harbour strike", "the harbour strike")]
    [InlineData("Tell me about the old ferry", "the old ferry")]
    [InlineData("Can you tell me something about the old ferry?", "the old ferry")]
    [InlineData("What do you know about the old ferry?", "the old ferry")]
    [InlineData("What role does the harbour play?", "the harbour")]
    [InlineData("What part did the owner play in the harbour strike?", "the owner in the harbour strike")]
    public void Subject_is_what_remains_without_the_words_that_ask(string question, string expected)
    {
        Assert.Equal(expected, OverviewQuestion.Subject(question));
    }

    [Theory]
    [InlineData("Who sank the ferry?")]
    [InlineData("What did the owner say about the ferry?")]
    [InlineData("harbour strike")]
    [InlineData("What happened to the ferry?")]
    [InlineData("Tell me about what the owner paid")]
    [InlineData("Tell me about")]
    public void Subject_is_missing_when_no_overview_is_asked_for(string question)
    {
        Assert.Null(OverviewQuestion.Subject(question));
    }
}
