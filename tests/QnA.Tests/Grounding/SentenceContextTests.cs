using QnA.Grounding;
using Xunit;

namespace QnA.Tests.Grounding;

public sealed class SentenceContextTests
{
    [Theory]
    [InlineData("He dismissed the report.", true)]
    [InlineData("“But they will come,” the guard said.", true)]
    [InlineData("Their boats stayed in port.", true)]
    [InlineData("It has been suggested that the boats stay.", false)]
    [InlineData("It was not until May that it opened.", false)]
    [InlineData("The mayor said he would come.", false)]
    public void Sentence_leans_when_a_pronoun_for_something_said_before_opens_it(string sentence, bool leans)
    {
        Assert.Equal(leans, SentenceContext.Leans(sentence));
    }
}
