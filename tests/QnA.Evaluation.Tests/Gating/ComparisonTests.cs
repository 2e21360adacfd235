using QnA.Answering;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.Gating;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Tests.Scoring;
using Xunit;

namespace QnA.Evaluation.Tests.Gating;

public sealed class ComparisonTests
{
    private static readonly AnswerRecord Right = Records.Of(Records.Bridge, Records.Answered(("It is 412 metres long.", "a.txt"), ("It has 4 lanes.", "b.txt")));
    private static readonly AnswerRecord Wrong = Records.Of(Records.Bridge, Records.Refused);

    [Fact]
    public void Comparison_finds_no_change_when_only_times_scores_and_rankings_differ()
    {
        var answer = Right.Answer!;
        var again = Right with
        {
            Milliseconds = 99,
            Retrieved = [new RetrievedPassage("a.txt", 0, 1)],
            Answer = answer with { Timings = new AnswerTimings(9, 9, 9), Citations = [.. answer.Citations.Select(c => c with { Score = 0.6 })] },
        };

        Assert.Empty(Comparison.Of([Right], [again], seed: 1).Changes);
    }

    [Fact]
    public void Comparison_says_what_became_of_each_question()
    {
        Assert.Equal(ChangeKind.NewlyFailing, Assert.Single(Comparison.Of([Right], [Wrong], seed: 1).Changes).Kind);
        Assert.Equal(ChangeKind.NewlyPassing, Assert.Single(Comparison.Of([Wrong], [Right], seed: 1).Changes).Kind);
        var other = Records.Of(Records.Bridge, Records.Answered(("It is 412 metres long and has 4 lanes.", "a.txt")));
        Assert.Equal(ChangeKind.OtherAnswer, Assert.Single(Comparison.Of([Right], [other], seed: 1).Changes).Kind);
    }

    [Fact]
    public void Comparison_pairs_by_id_and_names_what_has_no_pair()
    {
        var second = Right with { Id = "q2" };

        var comparison = Comparison.Of([Right, second], [Right, Right with { Id = "q3" }], seed: 1);

        Assert.Equal(1, comparison.Items);
        Assert.Equal(["q2"], comparison.OnlyInFirst);
        Assert.Equal(["q3"], comparison.OnlyInSecond);
        Assert.Throws<RunException>(() => Comparison.Of([Right], [second], seed: 1));
    }

    [Fact]
    public void Comparison_tests_shares_with_McNemar_and_means_with_a_paired_bootstrap()
    {
        // Ten questions: five newly right, none newly wrong: McNemar's exact p is 2 * (1/2)^5 = 0.0625.
        var first = Enumerable.Range(0, 10).Select(i => Wrong with { Id = $"q{i}" }).ToList();
        var second = Enumerable.Range(0, 10).Select(i => (i < 5 ? Right : Wrong) with { Id = $"q{i}" }).ToList();

        var measures = Comparison.Of(first, second, seed: 1).Measures.ToDictionary(m => m.Measure.Name);

        Assert.Equal("McNemar", measures["passed"].Test);
        Assert.Equal(0.0625, measures["passed"].PValue, 10);
        Assert.Equal(0.5, measures["passed"].Difference, 10);
        Assert.Equal("paired bootstrap", measures["nuggetRecall"].Test);
        Assert.InRange(measures["nuggetRecall"].Low, 0.01, 0.5);
    }
}
