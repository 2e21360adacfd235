using QnA.Evaluation.DataSets;
using QnA.Evaluation.Judges;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;
using Xunit;

namespace QnA.Evaluation.Tests.Scoring;

public sealed class ClaimMeasuresTests
{
    // Supported against the rest: two true positives, one false negative, one false positive, two true negatives, and one failure
    // on a supported claim, which is a false negative: tp 2, fp 1, tn 2, fn 2.
    private static readonly EvaluationRecord[] Records =
    [
        Record("1", ClaimLabel.Supported, Verdict.Supported, 0.9),
        Record("2", ClaimLabel.Supported, Verdict.Supported, 0.7),
        Record("3", ClaimLabel.Supported, Verdict.NotSupported, 0.4),
        Record("4", ClaimLabel.Partly, Verdict.Supported, 0.8),
        Record("5", ClaimLabel.Partly, Verdict.Partly, 0.3),
        Record("6", ClaimLabel.NotSupported, Verdict.NotSupported, 0.1),
        Record("7", ClaimLabel.Supported, null, null) with { Error = "no model" },
    ];

    [Theory]
    [InlineData("claimF1", 4 / 7.0, 7)] // 2 tp / (2 tp + fp + fn)
    [InlineData("claimAccuracy", 4 / 7.0, 7)]
    [InlineData("claimBalancedAccuracy", ((2 / 4.0) + (2 / 3.0)) / 2, 7)]
    // Pairs of a supported and another claim that are in order: 0.9 all three, 0.7 two, 0.4 two, the failure none; of 12.
    [InlineData("claimAuc", 7 / 12.0, 7)]
    [InlineData("claimAgreement", 4 / 7.0, 7)]
    // Observed 4/6. Judge: supported 3, partly 1, not 2; people: 3, 2, 1. By chance (9 + 2 + 2) / 36.
    [InlineData("claimKappa", ((4 / 6.0) - (13 / 36.0)) / (1 - (13 / 36.0)), 6)]
    // Observed 4/6; three of six supported by both: chance 1/2.
    [InlineData("claimKappaSupported", ((4 / 6.0) - 0.5) / 0.5, 6)]
    [InlineData("judgeParseFailures", 0.0, 6)]
    public void Figure_is_the_one_computed_by_hand(string name, double expected, int n)
    {
        var score = Scorer.Score(Scorer.Named(name), Records, seed: 1);

        Assert.NotNull(score);
        Assert.Equal(expected, score.Value, 12);
        Assert.Equal(n, score.N);
    }

    [Fact]
    public void Agreement_of_two_judges_looks_at_the_claims_that_both_judged()
    {
        EvaluationRecord[] records =
        [
            Record("1", ClaimLabel.Supported, Verdict.Supported, null) with { Second = Said(Verdict.Supported) },
            Record("2", ClaimLabel.Supported, Verdict.Supported, null) with { Second = Said(Verdict.Partly) },
            Record("3", ClaimLabel.Supported, Verdict.NotSupported, null) with { Second = Said(Verdict.Partly) },
            Record("4", ClaimLabel.Supported, Verdict.NotSupported, null),
        ];

        var agreement = Scorer.Score(Scorer.Named("judgesAgreement"), records, seed: 1);
        var kappa = Scorer.Score(Scorer.Named("judgesKappa"), records, seed: 1);

        Assert.Equal((2 / 3.0, 3), (agreement?.Value, agreement?.N));
        Assert.Equal(((2 / 3.0) - (4 / 9.0)) / (1 - (4 / 9.0)), kappa!.Value, 12); // chance: 2/3 x 1/3 + 1/3 x 2/3
    }

    [Fact]
    public void Auc_has_no_value_for_a_judge_without_probabilities()
    {
        EvaluationRecord[] records = [Record("1", ClaimLabel.Supported, Verdict.Supported, null), Record("2", ClaimLabel.Partly, Verdict.Partly, null)];

        Assert.Null(Scorer.Score(Scorer.Named("claimAuc"), records, seed: 1));
    }

    [Fact]
    public void Reply_that_could_not_be_read_is_counted()
    {
        var record = Record("1", ClaimLabel.NotSupported, Verdict.NotSupported, null) with { Judgement = new Judgement(Verdict.NotSupported, null, Parsed: false) };

        Assert.Equal(1, Scorer.Score(Scorer.Named("judgeParseFailures"), [record], seed: 1)?.Value);
        Assert.Equal(["the judge's reply could not be read"], Outcomes.Of(record)?.Failures);
    }

    [Theory]
    [InlineData(ClaimLabel.Supported, Verdict.Supported, null)]
    [InlineData(ClaimLabel.Partly, Verdict.NotSupported, null)] // not supported, as a whole
    [InlineData(ClaimLabel.Supported, Verdict.Partly, "called unsupported, but it is supported")]
    [InlineData(ClaimLabel.Partly, Verdict.Supported, "called supported, but only a part is")]
    [InlineData(ClaimLabel.NotSupported, Verdict.Supported, "called supported, but it is not")]
    public void Outcome_is_supported_against_the_rest(ClaimLabel label, Verdict verdict, string? failure) =>
        Assert.Equal(failure is null ? [] : [failure], Outcomes.Of(Record("1", label, verdict, null))!.Failures);

    [Fact]
    public void Measures_of_a_judge_never_gate()
    {
        Assert.All(ClaimMeasures.All.Where(m => m.Name.StartsWith("claim", StringComparison.Ordinal)), m => Assert.True(m.IsJudged));
    }

    private static Judgement Said(Verdict verdict) => new(verdict, null, Parsed: true);

    private static ClaimRecord Record(string id, ClaimLabel label, Verdict? verdict, double? probability) => new()
    {
        Id = id,
        Labels = new LabelledClaim { Id = id, Claim = "c", Evidence = ["e"], Label = label },
        Judgement = verdict is { } said ? new Judgement(said, probability, Parsed: true) : null,
    };
}
