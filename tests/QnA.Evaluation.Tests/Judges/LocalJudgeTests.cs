using QnA.Evaluation.Judges;
using QnA.Inference;
using Xunit;

namespace QnA.Evaluation.Tests.Judges;

public sealed class LocalJudgeTests
{
    private const string Evidence = "The ferry left Aberdeen at nine in the evening with 210 passengers and reached Lerwick the next morning.";

    private static readonly LocalModels Models = LocalModels.Load();

    private readonly LocalJudge _judge = new(Models);

    [Fact]
    public async Task Claim_that_stands_in_the_evidence_is_supported_by_construction()
    {
        var judgement = await _judge.JudgeAsync("Filler. " + Evidence + "\nMore.", Evidence, TestContext.Current.CancellationToken);

        Assert.Equal(new Judgement(Verdict.Supported, 1, Parsed: true), judgement);
    }

    [Theory]
    [InlineData("There were 210 passengers on the ferry.", Verdict.Supported)]
    [InlineData("The ferry never left Aberdeen.", Verdict.NotSupported)]
    [InlineData("The Pope visited a chocolate factory in Peru.", Verdict.NotSupported)]
    public async Task Claim_in_other_words_is_read_with_the_evidence(string claim, Verdict expected)
    {
        var judgement = await _judge.JudgeAsync(Evidence, claim, TestContext.Current.CancellationToken);

        Assert.Equal(expected, judgement.Verdict);
        Assert.Equal(expected == Verdict.Supported, judgement.Probability >= 0.5);
    }

    [Fact]
    public async Task Best_window_of_long_evidence_counts()
    {
        var filler = string.Join(' ', Enumerable.Range(1, 120).Select(i => $"Garden number {i} was full of roses and tulips, and nobody worked in it."));
        const string Claim = "There were 210 passengers on the ferry.";

        var alone = await _judge.JudgeAsync(filler, Claim, TestContext.Current.CancellationToken);
        var within = await _judge.JudgeAsync($"{filler}\n{Evidence}\n{filler}", Claim, TestContext.Current.CancellationToken);

        Assert.Equal(Verdict.NotSupported, alone.Verdict);
        Assert.Equal(Verdict.Supported, within.Verdict);
    }

    [Fact]
    public async Task Empty_evidence_supports_nothing_and_a_blank_claim_is_a_mistake()
    {
        var judgement = await _judge.JudgeAsync("  ", "The ferry left.", TestContext.Current.CancellationToken);

        Assert.Equal(new Judgement(Verdict.NotSupported, 0, Parsed: true), judgement);
        await Assert.ThrowsAsync<ArgumentException>(() => _judge.JudgeAsync(Evidence, " ", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Threshold_moves_the_verdict_but_not_the_probability()
    {
        const string Claim = "There were 210 passengers on the ferry.";

        var strict = await new LocalJudge(Models, threshold: 100).JudgeAsync(Evidence, Claim, TestContext.Current.CancellationToken);
        var usual = await _judge.JudgeAsync(Evidence, Claim, TestContext.Current.CancellationToken);

        Assert.Equal((Verdict.NotSupported, Verdict.Supported), (strict.Verdict, usual.Verdict));
        Assert.Equal(usual.Probability, strict.Probability);
        Assert.NotEqual(_judge.Name, new LocalJudge(Models, threshold: 100).Name);
    }

    [Fact]
    public async Task Claims_judged_at_the_same_time_are_judged_as_one_by_one()
    {
        (string Evidence, string Claim)[] pairs =
        [
            (Evidence, "There were 210 passengers on the ferry."), (Evidence, Evidence), ("", "Nothing."),
            ("The museum is closed on Mondays.", "The museum opens on Monday."), (Evidence, "Lerwick was reached in the morning."),
        ];

        var together = await Task.WhenAll(pairs.Select(p => _judge.JudgeAsync(p.Evidence, p.Claim, TestContext.Current.CancellationToken)));

        var apart = new List<Judgement>();
        foreach (var (evidence, claim) in pairs)
            apart.Add(await _judge.JudgeAsync(evidence, claim, TestContext.Current.CancellationToken));
        Assert.Equal(apart, together);
    }
}
