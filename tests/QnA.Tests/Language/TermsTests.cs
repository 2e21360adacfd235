using QnA.Language;
using Xunit;

namespace QnA.Tests.Language;

public sealed class TermsTests
{
    [Theory]
    [InlineData("Germany's chancellor met Berlin officials", "germany chancellor met germany offici")]
    [InlineData("North Korea and a North Korean said", "north korea north korea said")]
    [InlineData("the White House and the U.S. gave us US-backed aid", "united states united states gave united states back aid")]
    [InlineData("two F-16s, 22million tons and 22 million tons", "2 f16 22000000 ton 22000000 ton")]
    [InlineData("a 20-YEAR deal with the 47th governor", "20 year deal 47 governor")]
    [InlineData("twenty-five people on Jan. 5", "25 peopl january 5")]
    [InlineData("the defence programme of Latin America", "defens program latin america")]
    [InlineData("one of them had one colour", "1 color")]
    public void Extract_gives_canonical_keys(string text, string keys)
    {
        var terms = Terms.Extract(text);

        Assert.Equal(keys, string.Join(' ', terms.Select(term => term.Key)));
    }

    [Theory]
    [InlineData("It sold two Swedish patrol boats for $5 million", "2 boat/5000000 usd")]
    [InlineData("about 4.1 million people and hundreds of tanks, 5% more", "~4100000 peopl/~100 tank/5 percent")]
    [InlineData("two days before the 20-year pact of 2015", "2 dai/20 year")]
    [InlineData("tens of billions of dollars on 17 January 2025", "~10000000000 usd")]
    public void Quantities_are_found(string text, string expected)
    {
        var found = Quantities.Find(text);

        Assert.Equal(expected, string.Join('/', found.Select(q => $"{(q.Approximate ? "~" : "")}{q.Value:0.##} {q.Unit}")));
    }

    [Theory]
    [InlineData("on 17 January 2025", "2025-1-17")]
    [InlineData("Friday, January 17, 2025 in 2023 and on June 8", "2025-1-17 friday/2023--/-6-8")]
    [InlineData("2025-01-15, February 2022, 20 people, 2000 soldiers, in October", "2025-1-15/2022-2-/-10-")]
    public void Dates_are_found(string text, string expected)
    {
        var found = Dates.Find(text);

        Assert.Equal(expected, string.Join('/', found.Select(d => $"{d.Year}-{d.Month}-{d.Day} {d.Weekday}".TrimEnd())));
    }
}
