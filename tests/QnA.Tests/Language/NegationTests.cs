using QnA.Language;
using Xunit;

namespace QnA.Tests.Language;

public sealed class NegationTests
{
    [Theory]
    [InlineData("The company denied it.", true)]
    [InlineData("They haven’t paid.", true)]
    [InlineData("It is not aimed at anyone.", true)]
    [InlineData("He dismissed the report.", true)]
    [InlineData("The company confirmed it.", false)]
    [InlineData("A notable knot was undone.", false)]
    public void Negation_occurs_when_the_sentence_denies(string text, bool denies)
    {
        Assert.Equal(denies, Negation.Occurs(text));
    }
}
