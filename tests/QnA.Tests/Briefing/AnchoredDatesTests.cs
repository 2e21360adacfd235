using QnA.Briefing;
using Xunit;

namespace QnA.Tests.Briefing;

public sealed class AnchoredDatesTests
{
    /// <summary>A Thursday.</summary>
    private static readonly DateOnly Published = new(2031, 5, 15);

    [Theory]
    [InlineData("The ferry was sold on Friday.", 2031, 5, 9)]
    [InlineData("The council will vote on Friday.", 2031, 5, 16)]
    [InlineData("The ferry was sold on 3 July.", 2030, 7, 3)]
    [InlineData("The council will vote on 3 July.", 2031, 7, 3)]
    [InlineData("The ferry was sold in March.", 2031, 3, null)]
    [InlineData("The ferry was sold yesterday.", 2031, 5, 14)]
    [InlineData("The ferry was sold last month.", 2031, 4, null)]
    [InlineData("The ferry was sold two years ago.", 2029, null, null)]
    public void Date_is_worked_out_when_the_day_of_publication_is_known(string sentence, int year, int? month, int? day)
    {
        var date = Assert.Single(Timeline.DatesOf(sentence, Published));

        Assert.Equal((year, month, day), (date.Year!.Value, date.Month, date.Day));
        Assert.True(date.Anchored);
        Assert.Contains(date.Printed, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("She said on Friday that the ferry will sail again.")]
    [InlineData("“We sail on Friday,” she said.")]
    public void Weekday_is_no_date_when_the_sentence_looks_both_ways_or_another_speaks(string sentence)
    {
        Assert.Empty(Timeline.DatesOf(sentence, Published));
    }

    [Fact]
    public void Date_stays_as_printed_when_the_sentence_prints_the_year()
    {
        Assert.Equal(new BriefDate("4 May 1998", 1998, 5, 4), Assert.Single(Timeline.DatesOf("The ferry was rebuilt on 4 May 1998.", Published)));
    }
}
