using QnA.Composing;
using Xunit;

namespace QnA.Tests.Composing;

public sealed class RefusalTextTests
{
    [Theory]
    [InlineData("NO ANSWER")]
    [InlineData("No answer.")]
    [InlineData("**NO ANSWER**")]
    [InlineData("I'm sorry, but I cannot answer that.")]
    [InlineData("I cannot help with this request.")]
    [InlineData("I don't have enough information to answer.")]
    [InlineData("As an AI language model, I have no opinions.")]
    [InlineData("The provided text does not mention the cost of the bridge.")]
    [InlineData("The evidence doesn't say who paid.")]
    [InlineData("Unfortunately, the articles do not contain that figure.")]
    [InlineData("Based on the given sentences, the evidence does not state it.")]
    [InlineData("There is no information in the provided text about the mayor.")]
    [InlineData("The date is not specified in the given evidence.")]
    public void A_refusal_is_recognised(string text) => Assert.True(RefusalText.Is(text));

    [Theory]
    [InlineData("The mayor said that there was no evidence that the pump had failed.")]
    [InlineData("Peru does not have a navy in the lake.")]
    [InlineData("\"I cannot promise anything,\" the engineer said.")]
    [InlineData("The company did not answer the union's letter.")]
    [InlineData("No answers were given at the hearing.")]
    [InlineData("The text of the treaty was published in May.")]
    public void A_statement_is_none(string text) => Assert.False(RefusalText.Is(text));
}
