using QnA.Language;
using Xunit;

namespace QnA.Tests.Language;

public sealed class TermsTests
{
    [Theory]
    [InlineData("Germany's chancellor met Berlin officials", "germany chancellor met germany offici")]
    [InlineData("South Africa and a South African; South\nAfrica", "south africa south africa south africa")]
    [InlineData("the White House and the U.S. gave us US-backed aid", "united states united states gave united states back aid")]
    [InlineData("who is the president of the us, he told us", "presid united states told")]
    [InlineData("Guinea-Bissau, Papua New Guinea, the Côte d’Ivoire", "guinea-bissau papua new guinea ivory coast")]
    [InlineData("leaders of Latin America and Washington Post readers", "leader latin america washington post reader")]
    [InlineData("they polish the Polish vase", "polish poland vase")]
    [InlineData("two F-16s, an F16, 22million tons and 22 million tonnes", "2 f16 f16 22000000 ton 22000000 ton")]
    [InlineData("a 20-YEAR deal with the 47th governor", "20 year deal 47 governor")]
    [InlineData("twenty-five people on Jan. 5", "25 peopl january 5")]
    [InlineData("10,000 or 10000.0, 4.50 and half a million", "10000 10000 4.5 500000")]
    [InlineData("one hundred and fifty-six ships, two thousand five hundred men", "156 ship 2500 men")]
    [InlineData("it ran 20km at 30 mph", "ran 20 kilomet 30 mph")]
    [InlineData("the first defence programme", "first defens program")]
    [InlineData("one of them had one colour, which one?", "1 color")]
    [InlineData("long-range and long range; re-elected", "long rang long rang reelect")]
    [InlineData("Mr. O'Brien and obrien", "mr obrien obrien")]
    [InlineData("Hafez al-Shirazi, George W. Bush", "hafez shirazi georg bush")]
    [InlineData("in May 2017 she may march in March", "may 2017 march march")]
    [InlineData("It isn't theirs, they'd say it's the dog's.", "sai dog")]
    [InlineData("4.2 per cent and 3 percent", "4.2 percent 3 percent")]
    [InlineData("the post-2008 rules, Covid-19 and the 1990s", "post 2008 rule covid19 1990s")]
    [InlineData("", "")]
    public void Extract_gives_canonical_keys(string text, string keys)
    {
        var terms = Terms.Extract(text);

        Assert.Equal(keys, string.Join(' ', terms.Select(term => term.Key)));
    }

    [Theory]
    [InlineData("Talks began when Marie Curie arrived.", "Word Word Name Name Word")]
    [InlineData("Talks failed. Marie Curie left.", "Word Word Name Name Word")]
    [InlineData("Curie left. They asked Curie again.", "Name Word Word Name")]
    [InlineData("The WHO asked who was ill.", "Name Word Word")]
    [InlineData("NASA launched. Rockets flew over Rockets", "Name Word Name Word Name")]
    [InlineData("He said, “Nothing works”.", "Word Word Word")]
    [InlineData("Japan sent 5 boats", "Country Word Number Word")]
    [InlineData("Big boats are big", "Word Word Word")]
    public void Extract_tells_names_from_capitals_at_the_beginning(string text, string kinds)
    {
        var terms = Terms.Extract(text);

        Assert.Equal(kinds, string.Join(' ', terms.Select(term => term.Kind)));
    }

    [Fact]
    public void Extract_keeps_the_characters_of_each_term()
    {
        const string text = "The New Zealander’s 22km run, 5 million fans";

        var terms = Terms.Extract(text);

        Assert.Equal(["New Zealander’s", "22", "km", "run", "5 million", "fans"], terms.Select(term => term.Text));
        Assert.All(terms, term => Assert.Equal(term.Text, term.Range.Of(text)));
    }
}
