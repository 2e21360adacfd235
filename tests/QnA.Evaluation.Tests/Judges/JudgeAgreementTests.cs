using QnA.Evaluation.Judges;
using Xunit;

namespace QnA.Evaluation.Tests.Judges;

public sealed class JudgeAgreementTests
{
    private const Verdict S = Verdict.Supported;
    private const Verdict P = Verdict.Partly;
    private const Verdict N = Verdict.NotSupported;

    [Fact]
    public void Agreement_and_kappa_are_as_computed_by_hand()
    {
        // Rows are the first judge:      S  P  N
        //                            S   4  1  1   6
        //                            P   1  2  1   4
        //                            N   0  2  8  10
        //                                5  5 10  20
        var agreement = JudgeAgreement.Of(Pairs((S, S, 4), (S, P, 1), (S, N, 1), (P, S, 1), (P, P, 2), (P, N, 1), (N, P, 2), (N, N, 8)));

        // po = 14/20; pe = (6*5 + 4*5 + 10*10)/400 = 0.375; kappa = 0.325/0.625.
        Assert.Equal(20, agreement.Count);
        Assert.Equal(0.7, agreement.Agreement!.Value, 12);
        Assert.Equal(0.52, agreement.Kappa!.Value, 12);
        Assert.Equal((1, 2, 0), (agreement[P, S], agreement[N, P], agreement[N, S]));
    }

    [Fact]
    public void Partly_can_be_taken_for_not_supported()
    {
        var agreement = JudgeAgreement.Of(Pairs((S, S, 4), (S, P, 1), (S, N, 1), (P, S, 1), (P, P, 2), (P, N, 1), (N, P, 2), (N, N, 8)))
            .SupportedAgainstRest();

        // S/S 4, S/N 2, N/S 1, N/N 13: po = 17/20; pe = (6*5 + 14*15)/400 = 0.6; kappa = 0.25/0.4.
        Assert.Equal(0.85, agreement.Agreement!.Value, 12);
        Assert.Equal(0.625, agreement.Kappa!.Value, 12);
        Assert.Equal((4, 2, 1, 13, 0), (agreement[S, S], agreement[S, N], agreement[N, S], agreement[N, N], agreement[P, P]));
    }

    [Fact]
    public void Kappa_is_zero_for_chance_and_below_for_less()
    {
        Assert.Equal(0, JudgeAgreement.Of(Pairs((S, S, 1), (S, N, 1), (N, S, 1), (N, N, 1))).Kappa!.Value, 12);
        Assert.Equal(-1, JudgeAgreement.Of(Pairs((S, N, 3), (N, S, 3))).Kappa!.Value, 12);
    }

    [Fact]
    public void Kappa_of_nothing_or_of_one_verdict_is_unknown()
    {
        Assert.Null(JudgeAgreement.Of([]).Agreement);
        Assert.Null(JudgeAgreement.Of([]).Kappa);
        Assert.Equal(1, JudgeAgreement.Of(Pairs((S, S, 5))).Agreement);
        Assert.Null(JudgeAgreement.Of(Pairs((S, S, 5))).Kappa);
    }

    [Fact]
    public void Weights_are_those_of_trec()
    {
        Assert.Equal([1, 0.5, 0], new[] { S, P, N }.Select(v => v.Weight));
    }

    private static IEnumerable<(Verdict, Verdict)> Pairs(params (Verdict First, Verdict Second, int Count)[] cells) =>
        cells.SelectMany(cell => Enumerable.Repeat((cell.First, cell.Second), cell.Count));
}
