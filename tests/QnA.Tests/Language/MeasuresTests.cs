using QnA.Language;
using Xunit;

namespace QnA.Tests.Language;

public sealed class MeasuresTests
{
    [Theory]
    [InlineData("14.2 km", "14,200 metres", true)]
    [InlineData("nine miles", "14.5 km", true)]
    [InlineData("two weeks", "14 days", true)]
    [InlineData("14.2 km", "13.8 km", false)]
    [InlineData("about 900 people", "1,000 people", true)]
    [InlineData("about 900 people", "2,500 people", false)]
    [InlineData("some 3,100 people", "3,060 people", true)]
    [InlineData("some 3,100 people", "2,400 people", false)]
    [InlineData("almost 1.2 tonnes", "1.15 tonnes", true)]
    public void Amounts_agree_when_they_are_one_value_as_far_as_their_wording_says(string a, string b, bool agree)
    {
        var (x, y) = (Quantities.Find(a)[0], Quantities.Find(b)[0]);

        Assert.True(Measures.AreComparable(x, y));
        Assert.Equal(agree, Measures.Agree(x, y));
    }

    [Theory]
    [InlineData("400 people", "90 people", true)]
    [InlineData("600,000 doses", "two doses", false)]
    [InlineData("96 metres", "910 km", false)]
    [InlineData("0 trains", "2 trains", false)]
    public void Amounts_are_of_one_order_when_neither_is_more_than_ten_times_the_other(string a, string b, bool are)
    {
        Assert.Equal(are, Measures.AreOfOneOrder(Quantities.Find(a)[0], Quantities.Find(b)[0]));
    }

    [Theory]
    [InlineData("three months", "90 days")]
    [InlineData("20 trains", "30 drivers")]
    public void Amounts_of_different_dimensions_cannot_be_compared(string a, string b)
    {
        Assert.False(Measures.AreComparable(Quantities.Find(a)[0], Quantities.Find(b)[0]));
    }
}
