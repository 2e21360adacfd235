using QnA.Evaluation.Gating;
using QnA.Evaluation.Tests.Adversarial;
using Xunit;

namespace QnA.Evaluation.Tests.Gating;

public sealed class ComposedGateTests
{
    private static readonly ComposedFigures Accepted = Acceptance.Of(Figures(badShown: 10, goodDropped: 20));

    [Theory]
    [InlineData(10, 20)]
    [InlineData(11, 21)]
    [InlineData(0, 0)]
    public void Gate_stays_open_when_neither_share_is_worse_by_more_than_one_in_a_hundred(int badShown, int goodDropped)
    {
        var verdict = ComposedGate.Judge(Accepted, Figures(badShown, goodDropped));

        Assert.Empty(verdict.Reasons);
        Assert.Empty(verdict.Notes);
    }

    [Theory]
    [InlineData(12, 20, "unsupportedShown is 0.120 (n = 100) and was 0.100: a net loss above 1 %.")]
    [InlineData(0, 22, "supportedNotShown is 0.220 (n = 100) and was 0.200: a net loss above 1 %.")]
    public void Gate_shuts_when_either_share_is_worse_even_if_the_other_is_better(int badShown, int goodDropped, string reason)
    {
        var verdict = ComposedGate.Judge(Accepted, Figures(badShown, goodDropped));

        Assert.Equal([reason], verdict.Reasons);
    }

    [Fact]
    public void Gate_shuts_when_the_sentences_are_gone() =>
        Assert.Equal(["The composed sentences that the baseline was made with are gone."], ComposedGate.Judge(Accepted, null).Reasons);

    [Fact]
    public void Gate_says_that_sentences_are_not_in_the_baseline_or_are_others()
    {
        var unknown = ComposedGate.Judge(null, Figures(50, 50));
        var others = ComposedGate.Judge(Accepted, Figures(10, 20) with { SetHash = "another" });

        Assert.True(unknown.Passed && others.Passed);
        Assert.Contains("qna eval accept", Assert.Single(unknown.Notes), StringComparison.Ordinal);
        Assert.Contains("not those", Assert.Single(others.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Gate_says_nothing_where_a_set_has_no_composed_sentences()
    {
        var verdict = ComposedGate.Judge(null, null);

        Assert.True(verdict.Passed);
        Assert.Empty(verdict.Notes);
    }

    [Fact]
    public void Verdicts_of_both_gates_count()
    {
        var open = ComposedGate.Judge(Accepted, Figures(10, 20));
        var shut = ComposedGate.Judge(Accepted, Figures(90, 20));

        Assert.True(open.And(open).Passed);
        Assert.False(open.And(shut).Passed);
        Assert.Equal(shut.Reasons, shut.And(open).Reasons);
    }

    private static ComposedFigures Figures(int badShown, int goodDropped) => ComposedFigures.Of("hash", JudgedPairs.Result(badShown, goodDropped));
}
