using QnA.Evaluation.Statistics;
using Xunit;

namespace QnA.Evaluation.Tests.Statistics;

public sealed class RankingTests
{
    [Theory]
    // Positives 0.8 and 0.4, negatives 0.6 and 0.2: 0.8 beats both, 0.4 beats one: 3 of 4 pairs.
    [InlineData(new[] { 0.8, 0.6, 0.4, 0.2 }, new[] { true, false, true, false }, 0.75)]
    // Positives 3 and 2, negatives 2 and 1: 2 wins, 1 tie and 1 win: 3.5 of 4.
    [InlineData(new[] { 3.0, 2.0, 2.0, 1.0 }, new[] { true, true, false, false }, 0.875)]
    [InlineData(new[] { 1.0, 1.0, 1.0, 1.0 }, new[] { true, false, false, true }, 0.5)]
    [InlineData(new[] { 1.0, 2.0 }, new[] { false, true }, 1)]
    [InlineData(new[] { 1.0, 2.0 }, new[] { true, false }, 0)]
    public void Area_is_the_share_of_pairs_in_order(double[] scores, bool[] labels, double expected)
    {
        var area = Ranking.Auc(scores, labels);

        Assert.Equal(expected, area!.Value, 12);
    }

    [Fact]
    public void Area_equals_the_count_over_all_pairs_and_mirrors_with_the_labels()
    {
        var random = new SplitMix64(4);
        for (var sample = 0; sample < 50; sample++)
        {
            double[] scores = [.. Enumerable.Range(0, 30).Select(_ => (double)random.Below(12))];
            bool[] labels = [true, false, .. Enumerable.Range(0, 28).Select(_ => random.Below(3) == 0)];
            var pairs = from p in Enumerable.Range(0, 30)
                        from q in Enumerable.Range(0, 30)
                        where labels[p] && !labels[q]
                        select scores[p] > scores[q] ? 1 : scores[p] < scores[q] ? 0 : 0.5;

            var area = Ranking.Auc(scores, labels)!.Value;

            Assert.Equal(pairs.Average(), area, 12);
            Assert.Equal(1 - area, Ranking.Auc(scores, [.. labels.Select(label => !label)])!.Value, 12);
        }
    }

    [Fact]
    public void Area_is_null_without_both_classes_and_throws_on_unequal_lists()
    {
        Assert.Null(Ranking.Auc([1, 2], [true, true]));
        Assert.Null(Ranking.Auc([], []));
        Assert.Throws<ArgumentException>(() => Ranking.Auc([1, 2], [true]));
        Assert.Throws<ArgumentException>(() => Ranking.Auc([1, double.NaN], [true, false]));
    }
}
