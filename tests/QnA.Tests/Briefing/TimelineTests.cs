using QnA.Answering.Topics;
using QnA.Briefing;
using QnA.Tests.Answering.Topics;
using Xunit;

namespace QnA.Tests.Briefing;

public sealed class TimelineTests
{
    private static Cluster Of(string file, string sentence) => new(StatementOf.Sentence(file, sentence), []);

    [Fact]
    public void Timeline_puts_years_in_order_and_dates_without_a_year_behind_them()
    {
        var events = Timeline.Order(
        [
            Of("a.txt", "The ferry was sold in October."),
            Of("a.txt", "The ferry was rebuilt on 4 May 1998."),
            Of("b.txt", "The ferry was launched in 1971."),
            Of("b.txt", "The ferry was repainted in March 1998."),
        ]);

        Assert.Equal(["1971", "March 1998", "4 May 1998", "October"], events.Select(e => e.Dates[0].Printed));
    }

    [Fact]
    public void Timeline_leaves_out_what_prints_no_date()
    {
        var events = Timeline.Order([Of("a.txt", "The ferry sank on Friday."), Of("a.txt", "The ferry sank last week.")]);

        Assert.Empty(events);
    }

    [Fact]
    public void Timeline_tells_an_event_once_by_the_article_that_dates_it_most_exactly()
    {
        var cluster = new Cluster(
            StatementOf.Sentence("a.txt", "The ferry was sold in 1999."), [StatementOf.Sentence("b.txt", "The ferry was sold on 3 June 1999.")]);

        var told = Assert.Single(Timeline.Order([cluster]));

        Assert.Equal(["b.txt", "a.txt"], told.Statements.Select(s => s.Article.Id));
        Assert.Equal(new BriefDate("3 June 1999", 1999, 6, 3), told.Dates[0]);
    }

    [Theory]
    [InlineData("It opens in the spring of 2031.", "spring of 2031")]
    [InlineData("It opened in early 2031.", "early 2031")]
    [InlineData("It is due by the end of May.", "end of May")]
    public void Date_is_shown_with_the_part_of_the_year_when_the_text_names_one(string sentence, string expected)
    {
        Assert.Equal(expected, Assert.Single(Timeline.DatesOf(sentence)).Printed);
    }
}
