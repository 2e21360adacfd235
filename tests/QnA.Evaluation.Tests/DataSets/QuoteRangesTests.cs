using QnA.Evaluation.DataSets;
using QnA.Inference;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets;

public sealed class QuoteRangesTests
{
    [Fact]
    public void Ranges_are_all_places_of_the_quote_in_order()
    {
        var ranges = QuoteRanges.Of("aba", "aba-ababa");

        Assert.Equal([new TextRange(0, 3), new TextRange(4, 7)], ranges);
    }

    [Theory]
    [InlineData("Aba")]
    [InlineData("")]
    [InlineData("e\u0301")] // decomposed; the text has the composed letter
    public void Ranges_are_none_when_the_characters_are_not_there(string quote) =>
        Assert.Empty(QuoteRanges.Of(quote, "aba \u00e9"));
}
