using QnA.Answering;
using QnA.Answering.Topics;
using QnA.Articles;
using QnA.Briefing;
using QnA.Tests.Answering;
using Xunit;

namespace QnA.Tests.Briefing;

/// <summary>The whole path on the real articles.</summary>
public sealed class BriefWriterTests(AnsweringFixture fixture) : IClassFixture<AnsweringFixture>
{
    private Task<Brief> WriteAsync(string topic, int? top = null, IReadOnlyCollection<string>? files = null) =>
        fixture.BriefWriter().WriteAsync(new BriefRequest { Topic = topic, Top = top, Files = files }, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("the treaty between Russia and Iran")]
    [InlineData("drones")]
    [InlineData("What do the articles say about Syria?")]
    public async Task Brief_quotes_exactly_and_numbers_in_order_of_first_use(string topic)
    {
        var brief = await WriteAsync(topic);

        Assert.Equal(AnswerStatus.Answered, brief.Status);
        Assert.All(brief.Citations, c => AnswerProperties.CheckCitation(c, fixture.Index));
        Assert.Equal(Enumerable.Range(1, brief.Citations.Count), SentencesOf(brief).SelectMany(s => s.Citations).Distinct());
        Assert.All(SentencesOf(brief).Where(s => s.Verbatim), s => Assert.Equal(brief.Citations[s.Citations[0] - 1].Quote, s.Text));
        Assert.All(SentencesOf(brief).Where(s => !s.Verbatim), s => Assert.Equal(SentenceKind.Comment, brief.Citations[s.Citations[0] - 1].Kind));
    }

    [Fact]
    public async Task Brief_draws_its_points_from_several_articles_and_shows_where_they_agree()
    {
        var brief = await WriteAsync("the treaty between Russia and Iran");

        Assert.InRange(brief.Points.Count, 4, 8);
        Assert.True(brief.Points.SelectMany(p => p.Files).Distinct().Count() >= 4);
        Assert.Contains(brief.Agreements, a => a.Sentence.Citations.Count > 1);
        Assert.All(brief.Agreements, a => Assert.Equal(a.Sentence.Citations.Count, a.Sentence.Citations.Select(n => brief.Citations[n - 1].File).Distinct().Count()));
        Assert.Equal(brief.Points.Count, brief.Points.Select(p => p.Sentences[^1].Text).Distinct().Count());
    }

    [Fact]
    public async Task Brief_shows_both_sides_when_one_article_denies_what_another_states()
    {
        var brief = await WriteAsync("drones");

        var denial = brief.Disagreements.First(d => d.Kind == DisagreementKind.Denial);
        Assert.Equal(2, denial.Sides.Select(s => s.Sentence.Text).Distinct().Count());
    }

    [Fact]
    public async Task Brief_refuses_and_says_what_it_searched_when_the_articles_do_not_cover_the_topic()
    {
        var brief = await WriteAsync("the boiling point of tungsten");

        Assert.Equal(AnswerStatus.Refused, brief.Status);
        Assert.Empty(brief.Citations);
        Assert.Equal(brief.Checked.SentencesSearched, brief.Checked.SentencesRead);
        Assert.NotNull(brief.Nearest);
    }

    [Fact]
    public async Task Brief_keeps_to_the_number_of_points_and_the_files_that_were_asked_for()
    {
        var file = fixture.Index.Articles[3].Id;

        var brief = await WriteAsync("drones", top: 2, files: [file]);

        Assert.InRange(brief.Points.Count, 1, 2);
        Assert.Equal(file, Assert.Single(brief.Articles).File);
    }

    [Fact]
    public async Task Brief_is_the_same_when_written_again()
    {
        var first = await WriteAsync("sanctions");
        var second = await WriteAsync("sanctions");

        Assert.Equal(BriefJson.Write(first with { Timings = new(0, 0, 0) }), BriefJson.Write(second with { Timings = new(0, 0, 0) }));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("?!", "empty")]
    [InlineData("long", "2,0")]
    public async Task Brief_says_what_to_change_when_the_topic_is_none(string topic, string expected)
    {
        var text = topic == "long" ? new string('a', 2050) : topic;

        var invalid = await Assert.ThrowsAsync<InvalidQuestionException>(() => WriteAsync(text));

        Assert.Contains(expected, invalid.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<AnswerSentence> SentencesOf(Brief brief) =>
    [
        .. brief.Points.SelectMany(p => p.Sentences),
        .. brief.Disagreements.SelectMany(d => d.Sides).Select(s => s.Sentence),
        .. brief.Timeline.Select(e => e.Sentence),
        .. brief.Agreements.Select(a => a.Sentence),
        .. brief.StandAlone.SelectMany(a => a.Statements).Select(s => s.Sentence),
    ];
}
