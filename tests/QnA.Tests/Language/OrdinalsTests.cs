using QnA.Language;
using Xunit;

namespace QnA.Tests.Language;

public sealed class OrdinalsTests
{
    [Theory]
    [InlineData("her fifth visit to the island", 5, "#visit")]
    [InlineData("his first ever visit", 1, "#visit")]
    [InlineData("the 22nd summit", 22, "#summit")]
    public void Find_reads_the_ordinal_and_what_it_numbers(string text, int value, string unit)
    {
        var found = Assert.Single(Ordinals.Find(text));

        Assert.Equal((value, unit), ((int)found.Value, found.Unit));
    }

    [Fact]
    public void Find_reads_nothing_in_plain_numbers()
    {
        Assert.Empty(Ordinals.Find("five visits in 2022"));
    }
}
