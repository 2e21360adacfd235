using QnA.Language;
using Xunit;

namespace QnA.Tests.Language;

public sealed class DatesTests
{
    [Theory]
    [InlineData("on 17 January 2019", "2019-1-17")]
    [InlineData("January 17, 2019", "2019-1-17")]
    [InlineData("17 Jan. 2019 and Sept. 3", "2019-1-17/-9-3")]
    [InlineData("the 5th of November 1605", "1605-11-5")]
    [InlineData("Friday, January 17, 2019 in 2023 and on June 8", "2019-1-17 friday/2023--/-6-8")]
    [InlineData("on Monday, and Tuesday 3 May", "-- monday/-5-3 tuesday")]
    [InlineData("2019-01-15, February 2022, in October", "2019-1-15/2022-2-/-10-")]
    [InlineData("17/04/2009, 04/17/2009, 04/05/2009", "2009-4-17/2009-4-17/2009--")]
    [InlineData("June 8 and July 5", "-6-8/-7-5")]
    [InlineData("20 people, 20 January, 2000 soldiers, 1500 homes", "-1-20")]
    [InlineData("the 2015 accords; 1999 sanctions; in 2000", "2015--/1999--/2000--")]
    [InlineData("$2019, 2010%, 2,019, room 0999, 2345", "")]
    [InlineData("you may march 5 miles in May", "-5-")]
    [InlineData("on march 5, may 2020, 3 may, from May to June", "-3-5/2020-5-/-5-3/-5-/-6-")]
    [InlineData("Mar. 3, in Dec. she wed", "-3-3/-12-")]
    [InlineData("April 31", "-4-")]
    [InlineData("2019-13-45", "2019--")]
    public void Find_gives_the_fields_that_the_text_names(string text, string expected)
    {
        var found = Dates.Find(text);

        Assert.Equal(expected, string.Join('/', found.Select(d => $"{d.Year}-{d.Month}-{d.Day} {d.Weekday}".TrimEnd())));
    }

    [Fact]
    public void Find_covers_the_whole_date()
    {
        const string text = "It closed on Friday, 17 January 2019, after May 2018.";

        var found = Dates.Find(text);

        Assert.Equal(["Friday, 17 January 2019", "May 2018"], found.Select(d => d.Range.Of(text)));
    }
}
