using QnA.Evaluation.Metrics;
using QnA.Evaluation.Statistics;
using Xunit;

namespace QnA.Evaluation.Tests.Metrics;

public sealed class RetrievalMetricTests
{
    private static readonly string[] Ranked = ["a", "b", "c", "d", "e"];

    [Fact]
    public void Ndcg_is_the_discounted_gain_over_that_of_the_best_order()
    {
        var relevance = new Dictionary<string, double> { ["b"] = 3, ["d"] = 1, ["x"] = 2, ["a"] = 0 };

        var ndcg = Ndcg.At(Ranked, relevance, 10);

        // DCG = 3 / log2 3 + 1 / log2 5 = 1.892789 + 0.430677 = 2.323466
        // ideal: x is judged but not ranked: 3 / log2 2 + 2 / log2 3 + 1 / log2 4 = 3 + 1.261860 + 0.5 = 4.761860
        Assert.Equal(0.487932, ndcg!.Value, 6);
    }

    [Theory]
    [InlineData(1, 0)] // Nothing relevant at rank 1.
    [InlineData(2, 0.386853)] // (1 / log2 3) / (1 + 1 / log2 3) = 0.630930 / 1.630930
    [InlineData(3, 0.296082)] // 0.630930 / (1 + 0.630930 + 0.5)
    [InlineData(4, 0.498189)] // (0.630930 + 1 / log2 5) / 2.130930 = 1.061606 / 2.130930
    public void Ndcg_cuts_the_ranking_and_the_best_order_at_k(int k, double expected)
    {
        var relevance = new Dictionary<string, double> { ["b"] = 1, ["d"] = 1, ["x"] = 1 };

        var ndcg = Ndcg.At(Ranked, relevance, k);

        Assert.Equal(expected, ndcg!.Value, 6);
    }

    [Fact]
    public void Ndcg_takes_the_gain_as_it_is_and_nothing_from_negative_relevance()
    {
        var relevance = new Dictionary<string, double> { ["a"] = 1, ["b"] = 2, ["c"] = -5 };

        var ndcg = Ndcg.At(Ranked, relevance, 3);

        // (1 + 2 / log2 3) / (2 + 1 / log2 3) = 2.261860 / 2.630930; the gain 2^rel − 1 would give 2.892789 / 3.630930 = 0.797.
        Assert.Equal(0.859719, ndcg!.Value, 6);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1.0 / 3)] // b of b, d, x.
    [InlineData(5, 2.0 / 3)] // b and d.
    [InlineData(100, 2.0 / 3)]
    public void Recall_is_the_share_of_the_relevant_in_the_first_k(int k, double expected)
    {
        var recall = Recall.At(Ranked, new HashSet<string> { "b", "d", "x" }, k);

        Assert.Equal(expected, recall!.Value, 12);
    }

    [Theory]
    [InlineData("a", 10, 1)]
    [InlineData("d b", 10, 0.5)] // The first relevant one is b, at rank 2.
    [InlineData("e", 5, 0.2)]
    [InlineData("e", 4, 0)] // Beyond the cut.
    [InlineData("x", 10, 0)]
    public void Reciprocal_rank_is_one_over_the_rank_of_the_first_relevant(string relevant, int k, double expected)
    {
        var reciprocal = ReciprocalRank.At(Ranked, relevant.Split(' ').ToHashSet(), k);

        Assert.Equal(expected, reciprocal!.Value, 12);
    }

    [Theory]
    [InlineData("a", 1, 1)]
    [InlineData("a d", 3, 0)] // Recall is 1/2 there, but the question cannot be answered yet.
    [InlineData("a d", 4, 1)]
    [InlineData("a x", 5, 0)]
    public void All_evidence_asks_for_every_relevant_id(string relevant, int k, double expected)
    {
        var all = AllEvidence.At(Ranked, relevant.Split(' ').ToHashSet(), k);

        Assert.Equal(expected, all);
    }

    [Fact]
    public void Nothing_relevant_is_null_and_nothing_ranked_is_zero()
    {
        var none = new HashSet<string>();
        var some = new HashSet<string> { "a" };

        Assert.Equal((null, null, null), (Recall.At(Ranked, none, 5), ReciprocalRank.At(Ranked, none), AllEvidence.At(Ranked, none, 5)));
        Assert.Null(Ndcg.At(Ranked, new Dictionary<string, double> { ["a"] = 0 }, 5));
        Assert.Equal((0.0, 0.0, 0.0), (Recall.At([], some, 5), ReciprocalRank.At([], some), AllEvidence.At([], some, 5)));
        Assert.Equal(0, Ndcg.At([], new Dictionary<string, double> { ["a"] = 1 }, 5));
    }

    [Fact]
    public void Id_ranked_twice_in_the_first_k_throws()
    {
        var relevant = new HashSet<string> { "a" };

        Assert.Throws<ArgumentException>(() => Recall.At(["a", "a"], relevant, 2));
        Assert.Throws<ArgumentException>(() => ReciprocalRank.At(["a", "a"], relevant, 2));
        Assert.Throws<ArgumentException>(() => AllEvidence.At(["a", "a"], relevant, 2));
        Assert.Throws<ArgumentException>(() => Ndcg.At(["a", "a"], new Dictionary<string, double> { ["a"] = 1 }, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Recall.At(Ranked, relevant, 0));
    }

    [Fact]
    public void Measures_are_bounded_grow_with_k_and_are_one_for_the_best_order()
    {
        var random = new SplitMix64(17);
        for (var sample = 0; sample < 200; sample++)
        {
            var relevance = Enumerable.Range(0, 12).ToDictionary(i => $"{i}", _ => (double)random.Below(4));
            relevance["0"] = 1;
            var relevant = relevance.Where(item => item.Value > 0).Select(item => item.Key).ToHashSet();
            string[] shuffled = [.. relevance.Keys.OrderBy(_ => random.Next())];
            string[] best = [.. relevance.OrderByDescending(item => item.Value).Select(item => item.Key)];

            for (var k = 1; k <= 12; k++)
            {
                Assert.InRange(Ndcg.At(shuffled, relevance, k)!.Value, 0, 1);
                Assert.Equal(1, Ndcg.At(best, relevance, k)!.Value, 12);
                Assert.Equal(1, ReciprocalRank.At(best, relevant, k));
                Assert.True(Recall.At(shuffled, relevant, k) <= Recall.At(shuffled, relevant, k + 1));
                Assert.True(AllEvidence.At(shuffled, relevant, k) <= Recall.At(shuffled, relevant, k));
            }

            Assert.Equal((1.0, 1.0), (Recall.At(shuffled, relevant, 12), AllEvidence.At(shuffled, relevant, 12)));
        }
    }
}
