using QnA.Evaluation.DataSets;
using QnA.Evaluation.Judges;
using QnA.Evaluation.Runs;
using Xunit;

namespace QnA.Evaluation.Tests.Runs;

public sealed class ClaimTaskTests
{
    private static readonly LabelledClaim Claim = new() { Id = "k1", Claim = "It is long.", Evidence = ["It is 412 m.", "It is red."], Label = ClaimLabel.Partly };

    [Fact]
    public async Task Judge_reads_all_sentences_with_line_feeds_between()
    {
        var judge = new FixedJudge(evidence => new Judgement(evidence == "It is 412 m.\nIt is red." ? Verdict.Supported : Verdict.NotSupported, 0.8, true));

        var record = await RunAsync(judge, second: null);

        Assert.Equal(new Judgement(Verdict.Supported, 0.8, true), record.Judgement);
        Assert.Null(record.Second);
        Assert.Equal(Verdict.Partly, record.Right);
    }

    [Fact]
    public async Task Second_judge_is_asked_as_well()
    {
        var record = await RunAsync(Saying(Verdict.Supported), Saying(Verdict.Partly));

        Assert.Equal((Verdict.Supported, Verdict.Partly), (record.Judgement?.Verdict, record.Second?.Verdict));
    }

    [Fact]
    public async Task Claim_has_failed_when_the_judge_throws()
    {
        var record = await RunAsync(new FixedJudge(_ => throw new InvalidOperationException("no model")), second: null);

        Assert.Equal("InvalidOperationException: no model", record.Error);
        Assert.Null(record.Judgement);
    }

    [Fact]
    public async Task Record_is_the_same_after_a_round_through_the_file()
    {
        var record = await RunAsync(Saying(Verdict.NotSupported), Saying(Verdict.Partly));

        var line = RecordsJson.Write(record);
        var read = Assert.IsType<ClaimRecord>(RecordsJson.Read(line));

        Assert.Contains("\"task\":\"claim\"", line, StringComparison.Ordinal);
        Assert.Contains("\"verdict\":\"not_supported\"", line, StringComparison.Ordinal);
        Assert.Equal(line, RecordsJson.Write(read));
        Assert.Equal(record.Judgement, read.Judgement);
        Assert.Equal(ClaimLabel.Partly, read.Labels.Label);
    }

    private static FixedJudge Saying(Verdict verdict) => new(_ => new Judgement(verdict, null, true));

    private static async Task<ClaimRecord> RunAsync(IJudge judge, IJudge? second)
    {
        var unit = Assert.Single(new ClaimTask(judge, second, TimeProvider.System).UnitsOf([Claim]));
        Assert.Equal(["k1"], unit.Ids);
        return Assert.IsType<ClaimRecord>(Assert.Single(await unit.RunAsync(TestContext.Current.CancellationToken)));
    }

    private sealed class FixedJudge(Func<string, Judgement> judge) : IJudge
    {
        public string Name => "fixed";

        public Task<Judgement> JudgeAsync(string evidence, string claim, CancellationToken cancellationToken) => Task.FromResult(judge(evidence));
    }
}
