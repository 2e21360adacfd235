using System.Globalization;
using QnA.Language;
using Xunit;

namespace QnA.Tests.Language;

public sealed class QuantitiesTests
{
    [Theory]
    [InlineData("It sold two Swedish patrol boats for $5 million", "2 boat/5000000 usd")]
    [InlineData("the plan costs £2.5bn, €30 m or 7 dollars", "2500000000 gbp/30000000 eur/7 usd")]
    [InlineData("about 4.1 million people and hundreds of tanks, 5% more", "~4100000 peopl/~100 tank/5 percent")]
    [InlineData("4.2 per cent, 3 percent, 12 %", "4.2 percent/3 percent/12 percent")]
    [InlineData("two days before the 20-year pact of 2015", "2 dai/20 year")]
    [InlineData("tens of billions of dollars on 17 January 2019", "~10000000000 usd")]
    [InlineData("hundreds of thousands fled, dozens died", "~100000 /~12 ")]
    [InlineData("more than 1,300 Kenyan police officers, at least two of them women", "~1300 offic/~2 ")]
    [InlineData("three of the ships and one of the planes; one ship", "3 ship/1 ship")]
    [InlineData("10 to 15 trucks, 3-4 vans", "10 truck/15 truck/3 van/4 van")]
    [InlineData("40 more people, 20 wounded, a dozen or so boxes", "40 peopl/20 wound/~12 ")]
    [InlineData("two thirds of voters", "0.6667 voter")]
    [InlineData("several hundred Germans, two S-300 batteries, four F-16s", "~100 german/2 batteri/4 f16")]
    [InlineData("20km, 5 ft, 60-kilometre", "20 kilomet/5 foot/60 kilomet")]
    [InlineData("at 5 p.m. on the 3rd, 24/7, at 10:30", "")]
    [InlineData("won 3 and died aged 56", "3 /56 ")]
    [InlineData("In 1998 the 2016 attacks", "")]
    [InlineData("Total 5\nDogs bark", "5 ")]
    [InlineData("sent 500\ntroops", "500 troop")]
    public void Find_gives_value_unit_and_hedge(string text, string expected)
    {
        var found = Quantities.Find(text);

        Assert.Equal(expected, string.Join('/', found.Select(q => string.Create(CultureInfo.InvariantCulture, $"{(q.Approximate ? "~" : "")}{q.Value:0.####} {q.Unit}"))));
    }

    [Fact]
    public void Find_covers_the_number_its_sign_and_its_unit()
    {
        const string text = "Some $12 million, then 40 new heavy trucks.";

        var found = Quantities.Find(text);

        Assert.Equal(["$12 million", "40 new heavy trucks"], found.Select(q => q.Range.Of(text)));
    }
}
