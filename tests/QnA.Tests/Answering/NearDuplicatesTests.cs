using QnA.Answering;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class NearDuplicatesTests
{
    [Theory]
    [InlineData("The city ordered twelve trains from a Swiss maker.", "The city has ordered 12 trains from a maker in Switzerland.", true)]
    [InlineData("The city ordered twelve trains.", "The mayor resigned on Friday.", false)]
    [InlineData("The pact was signed two days before the ceremony.", "The pact was signed three days before the ceremony.", false)]
    [InlineData("The mayor said the city would sign the contract.", "The mayor said the city would not sign the contract.", false)]
    [InlineData("", "", false)]
    public void Sentences_are_near_duplicates_when_most_content_is_shared(string a, string b, bool are)
    {
        Assert.Equal(are, NearDuplicates.Are(a, b));
    }
}
