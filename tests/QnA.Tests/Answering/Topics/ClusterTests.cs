using QnA.Answering.Topics;
using Xunit;

namespace QnA.Tests.Answering.Topics;

public sealed class ClusterTests
{
    private static readonly float[] Elsewhere = [0, 1];

    private static IReadOnlyList<Cluster> Form(params Statement[] statements) => Cluster.Form(statements, StatementOf.Likeness(), DifferingValues.Differ);

    [Fact]
    public void Cluster_unites_statements_of_different_articles_that_say_the_same()
    {
        var clusters = Form(
            StatementOf.Sentence("a.txt", "The ferry sank near Corvik in heavy seas."),
            StatementOf.Sentence("b.txt", "Near Corvik the ferry sank in heavy seas."),
            StatementOf.Sentence("b.txt", "The mayor was on holiday.", Elsewhere));

        Assert.Equal(2, clusters.Count);
        Assert.Equal(["a.txt", "b.txt"], clusters[0].All.Select(s => s.Article.Id).Order(StringComparer.Ordinal));
        Assert.False(clusters[1].IsShared);
    }

    [Fact]
    public void Cluster_drops_what_an_article_says_twice()
    {
        var clusters = Form(
            StatementOf.Sentence("a.txt", "The ferry sank near Corvik in heavy seas."), StatementOf.Sentence("a.txt", "The ferry sank near Corvik, in heavy seas."));

        Assert.Single(Assert.Single(clusters).All);
    }

    [Fact]
    public void Cluster_keeps_apart_what_differs_in_a_value()
    {
        var clusters = Form(
            StatementOf.Sentence("a.txt", "The fire at the mill killed 12 people."), StatementOf.Sentence("b.txt", "The fire at the mill killed 14 people."));

        Assert.Equal(2, clusters.Count);
    }

    [Fact]
    public void Points_leave_out_what_repeats_a_point_and_prefer_another_article()
    {
        var clusters = Form(
            StatementOf.Sentence("a.txt", "The ferry sank near Corvik in heavy seas."),
            StatementOf.Sentence("c.txt", "The owner had not paid for repairs.", Elsewhere));

        var points = MainPoints.Choose(clusters, StatementOf.Likeness(), 1);

        Assert.Single(points);
        Assert.Equal(2, MainPoints.Choose(clusters, StatementOf.Likeness(), 5).Count);
        Assert.Empty(MainPoints.Choose([], StatementOf.Likeness(), 5));
    }
}
