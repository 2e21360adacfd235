using QnA.Grounding;
using Xunit;

namespace QnA.Tests.Grounding;

public sealed class PredicatesTests
{
    [Theory]
    [InlineData("Where was Ana Soto born?", "Ana Soto arrived in Lima.", true)]
    [InlineData("Where was Ana Soto born?", "Ana Soto, a native of Lima, arrived.", false)]
    [InlineData("When did Ana Soto die?", "The painter Ana Soto (1919–1980) lived in Lima.", false)]
    [InlineData("Which minister resigned?", "Foreign Minister Ana Soto praised the pact.", true)]
    [InlineData("Which minister resigned?", "Foreign Minister Ana Soto stepped down.", false)]
    [InlineData("Why did Ana Soto resign?", "Ana Soto will stay, she said.", false)]
    [InlineData("How many people died?", "The toll rose to 40.", false)]
    [InlineData("Who killed the mayor?", "The mayor's rule collapsed.", true)]
    [InlineData("Who met the mayor?", "The mayor's rule collapsed.", false)]
    public void Predicates_are_missing_where_nothing_of_the_kind_happens(string question, string sentence, bool areMissing)
    {
        Assert.Equal(areMissing, Predicates.AreMissing(TermCoverage.Keys(question), sentence));
    }
}
