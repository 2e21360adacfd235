using QnA.Composing;
using Xunit;

namespace QnA.Tests.Composing;

public sealed class AssertionsTests
{
    [Theory]
    [InlineData("Here is what the articles say:")]
    [InlineData("According to the sources:")]
    [InlineData("In summary:")]
    [InlineData("Sure, here is a short summary of the evidence.")]
    public void A_sentence_about_the_answer_states_no_fact(string sentence) => Assert.True(Assertions.StatesNoFact(sentence));

    [Theory]
    [InlineData("Yes.")]
    [InlineData("No.")]
    [InlineData("Peru.")]
    [InlineData("It was 12.")]
    [InlineData("Here is why Peru closed the port:")]
    [InlineData("The articles say nothing.")]
    [InlineData("The ferry left.")]
    [InlineData("")]
    public void Anything_else_does(string sentence) => Assert.False(Assertions.StatesNoFact(sentence));
}
