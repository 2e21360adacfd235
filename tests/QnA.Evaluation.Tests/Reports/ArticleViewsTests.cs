using QnA.Evaluation.Reports.Content;
using Xunit;

namespace QnA.Evaluation.Tests.Reports;

public sealed class ArticleViewsTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(1, 1000).Select(i => $"Line {i:0000}.\n")); // 11 characters a line

    [Fact]
    public void Articles_that_nothing_points_into_are_left_out()
    {
        var views = ArticleViews.Of([SampleReport.Article("a.txt"), SampleReport.Article("b.txt")], [new("b.txt", 0, 3)]);

        Assert.Equal("b.txt", Assert.Single(views).Id);
        Assert.Equal(SampleReport.Text, Assert.Single(views[0].Parts).Text);
    }

    [Fact]
    public void Articles_that_are_too_long_are_cut_to_windows_round_the_ranges()
    {
        var article = SampleReport.Article("a.txt", Long);

        var view = Assert.Single(ArticleViews.Of([article], [new("a.txt", 5500, 5510), new("a.txt", 22, 32), new("a.txt", 5555, 5566)], most: 10_999));

        Assert.Equal(11_000, view.Length);
        Assert.Equal([(0, 1), (4300, 391)], view.Parts.Select(p => (p.Start, p.Line))); // 4300 lies in line 391; ranges close together share a window
        Assert.Equal([Long[..1232], Long[4300..6766]], view.Parts.Select(p => p.Text));
    }

    [Fact]
    public void Articles_that_just_fit_stay_whole() =>
        Assert.Equal(Long, ArticleViews.Of([SampleReport.Article("a.txt", Long)], [new("a.txt", 22, 32)], most: 11_000)[0].Parts.Single().Text);

    [Fact]
    public void Ranges_outside_of_an_article_do_no_harm()
    {
        var article = SampleReport.Article("a.txt", Long);

        var view = Assert.Single(ArticleViews.Of([article], [new("a.txt", -5, 3), new("a.txt", 900_000, int.MaxValue)], most: 0));

        Assert.Equal(Long[..1203], Assert.Single(view.Parts).Text);
    }
}
