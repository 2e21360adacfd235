using QnA.Evaluation.Metrics;
using QnA.Evaluation.Statistics;
using Xunit;

namespace QnA.Evaluation.Tests.Metrics;

/// <summary>
/// Worked examples. Each sentence lists what supports it: a set of citations supports a sentence when it holds all of one of the
/// sentence's groups.
/// </summary>
public sealed class AlceCitationsTests
{
    private static readonly HashSet<int> Resolvable = [1, 2, 3, 4];

    [Fact]
    public void One_citation_that_supports_scores_one_and_one_that_does_not_scores_zero()
    {
        var right = Score([[1]], [[[1]]]);
        var wrong = Score([[2]], [[[1]]]);

        Assert.Equal((1.0, 1.0), (right.Recall, right.Precision));
        Assert.Equal((0.0, 0.0), (wrong.Recall, wrong.Precision));
    }

    [Fact]
    public void Two_citations_that_are_needed_together_are_both_good()
    {
        // support({1,2}) = 1; support(1) = 0 but support(2) = 0 as well, so neither can be left out.
        var score = Score([[1, 2]], [[[1, 2]]]);

        Assert.Equal((1.0, 1.0), (score.Recall, score.Precision));
    }

    [Fact]
    public void Two_citations_that_support_each_alone_are_both_good()
    {
        // Either could be left out, but support(c) = 1 for both: the definition does not punish it.
        var score = Score([[1, 2]], [[[1], [2]]]);

        Assert.Equal((1.0, 1.0), (score.Recall, score.Precision));
    }

    [Fact]
    public void Redundant_and_irrelevant_citation_lowers_precision_only()
    {
        // 2: support(2) = 0 and support({1}) = 1.
        var score = Score([[1, 2]], [[[1]]]);

        Assert.Equal((1.0, 0.5), (score.Recall, score.Precision));
    }

    [Fact]
    public void Irrelevant_citation_beside_two_that_are_needed_is_the_only_bad_one()
    {
        // 1: alone 0, {2,3} 0: good. 2: alone 0, {1,3} 0: good. 3: alone 0, {1,2} 1: bad.
        var score = Score([[1, 2, 3]], [[[1, 2]]]);

        Assert.Equal((1.0, 2.0 / 3), (score.Recall, score.Precision));
    }

    [Fact]
    public void Part_that_another_citation_holds_too_is_redundant()
    {
        // The sentence needs 1 and 2, or 1 and 3. 1: {2,3} 0: good. 2: alone 0, {1,3} 1: bad. 3: alone 0, {1,2} 1: bad.
        var score = Score([[1, 2, 3]], [[[1, 2], [1, 3]]]);

        Assert.Equal((1.0, 1.0 / 3), (score.Recall, score.Precision));
    }

    [Fact]
    public void Citations_of_a_sentence_that_is_not_supported_are_all_bad()
    {
        var score = Score([[1, 2]], [[[3]]]);

        Assert.Equal((0.0, 0.0), (score.Recall, score.Precision));
    }

    [Fact]
    public void Sentence_without_citation_costs_recall_and_nothing_else()
    {
        var score = Score([[1], []], [[[1]], [[1]]]);

        Assert.Equal((0.5, 1.0), (score.Recall, score.Precision));
        Assert.Equal((2, 1, 0, 1), (score.Sentences, score.Citations, score.Dangling, score.Judged));
    }

    [Fact]
    public void Dangling_citation_takes_its_sentence_out_of_recall_and_out_of_precisions_denominator()
    {
        // 9 does not resolve. The first sentence counts 0 although 1 supports it, and 1 is not judged either.
        var score = Score([[1, 9], [2, 3]], [[[1]], [[2]]]);

        Assert.Equal((0.5, 0.5), (score.Recall, score.Precision));
        Assert.Equal((2, 4, 1, 2), (score.Sentences, score.Citations, score.Dangling, score.Judged));
    }

    [Fact]
    public void Nothing_to_judge_has_no_precision()
    {
        var uncited = Score([[], []], [[[1]], [[1]]]);
        var dangling = Score([[9]], [[[1]]]);
        var empty = Score([], []);

        Assert.Equal((0.0, null), (uncited.Recall, uncited.Precision));
        Assert.Equal((0.0, null), (dangling.Recall, dangling.Precision));
        Assert.Equal((null, null), (empty.Recall, empty.Precision));
    }

    [Fact]
    public void Whole_answer_is_averaged_over_sentences_and_over_citations()
    {
        // s0 [1] supported; s1 [2][3] needs 2 only; s2 [1][4] not supported; s3 without; s4 [9] dangling.
        // recall = (1 + 1 + 0 + 0 + 0) / 5; precision = (1 + (1 + 0) + (0 + 0)) / 5 judged.
        var score = Score([[1], [2, 3], [1, 4], [], [9]], [[[1]], [[2]], [[2]], [[1]], [[1]]]);

        Assert.Equal((0.4, 0.4), (score.Recall, score.Precision));
        Assert.Equal((5, 6, 1, 5), (score.Sentences, score.Citations, score.Dangling, score.Judged));
    }

    [Fact]
    public void Citation_repeated_in_a_sentence_is_one_citation()
    {
        var score = Score([[2, 1, 2]], [[[1]]]);

        Assert.Equal((1.0, 0.5), (score.Recall, score.Precision));
        Assert.Equal(2, score.Citations);
    }

    [Fact]
    public void Support_is_asked_only_for_the_sets_named_ahead()
    {
        int[][] sentences = [[], [3], [2, 1], [3, 1, 2], [1, 9]];
        var asked = new List<(int Sentence, string Set)>();

        AlceCitations.Score(sentences, Resolvable, (sentence, set) =>
        {
            asked.Add((sentence, string.Join(' ', set)));
            return set.Contains(1) && set.Count > 1;
        });

        Assert.All(asked, question => Assert.Contains(
            question.Set, AlceCitations.Premises(sentences[question.Sentence]).Select(set => string.Join(' ', set))));
        Assert.DoesNotContain(asked, question => question.Sentence is 0 or 4); // No citation, and a dangling one.
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("3", "3")]
    [InlineData("2 1", "1 2|1|2")]
    [InlineData("3 1 2 3", "1 2 3|1|2|3|2 3|1 3|1 2")]
    public void Sets_to_judge_are_all_each_and_all_but_each(string citations, string expected)
    {
        int[] keys = [.. citations.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];

        var premises = AlceCitations.Premises(keys);

        Assert.Equal(expected, string.Join('|', premises.Select(set => string.Join(' ', set))));
    }

    [Fact]
    public void Scores_stay_between_zero_and_one_and_full_precision_needs_full_support()
    {
        var random = new SplitMix64(23);
        for (var sample = 0; sample < 500; sample++)
        {
            int[][] sentences = [.. Enumerable.Range(0, 1 + random.Below(4)).Select(_ =>
                Enumerable.Range(0, random.Below(4)).Select(_ => 1 + random.Below(5)).ToArray())];
            int[][][] support = [.. sentences.Select(_ => new int[][] { [1 + random.Below(4)], [1 + random.Below(4), 1 + random.Below(4)] })];

            var score = Score(sentences, support);

            Assert.InRange(score.Recall!.Value, 0, 1);
            Assert.InRange(score.Precision ?? 0, 0, 1);
            Assert.True(score.Judged + score.Dangling <= score.Citations);
            if (score is { Precision: 1 })
                Assert.Equal(sentences.Count(cited => cited.Length > 0 && cited.All(Resolvable.Contains)), score.Recall * sentences.Length);
        }
    }

    private static CitationScore Score(int[][] sentences, int[][][] support)
        => AlceCitations.Score(sentences, Resolvable, (sentence, set) => support[sentence].Any(group => group.All(set.Contains)));
}
