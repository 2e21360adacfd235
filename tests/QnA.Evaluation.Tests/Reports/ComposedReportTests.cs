using QnA.Evaluation.Adversarial;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Gating;
using QnA.Evaluation.Reports;
using QnA.Evaluation.Reports.Plots;
using QnA.Evaluation.Tests.Adversarial;
using Xunit;

namespace QnA.Evaluation.Tests.Reports;

public sealed class ComposedReportTests
{
    private static readonly JudgedPair[] Judged =
    [
        JudgedPairs.Of(isGood: true, 0.9),
        JudgedPairs.Corrupted(Corruption.Figure, SplitRule.Tune, isShown: false),
        JudgedPairs.Corrupted(Corruption.Voice, SplitRule.Tune, isShown: true),
        JudgedPairs.Corrupted(Corruption.Voice, SplitRule.HeldOut, isShown: true),
        JudgedPairs.Corrupted(Corruption.Quotation, SplitRule.HeldOut, isShown: false),
    ];

    [Fact]
    public void Page_shows_both_shares_the_curve_and_the_kinds()
    {
        var html = Html(showHeldOut: true);

        Assert.All(["h-figures", "h-composed", "h-plots", "composed-title"], id => Assert.Contains($"id=\"{id}\"", html, StringComparison.Ordinal));
        Assert.Contains("Unsupported composed sentences shown", html, StringComparison.Ordinal);
        Assert.Contains("""<th scope="row">voice</th><td>2</td>""", html, StringComparison.Ordinal);
        Assert.Contains("""<th scope="row">quotation</th><td>1</td>""", html, StringComparison.Ordinal);
        Assert.DoesNotContain("tuning part alone", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"skip\"", html, StringComparison.Ordinal); // there is no list to skip to
    }

    [Fact]
    public void Kinds_of_the_held_out_part_are_counted_in_the_shares_alone()
    {
        var html = Html(showHeldOut: false);

        Assert.Contains("50.0&#xA0;%</p>", html, StringComparison.Ordinal); // two of all four unsupported ones
        Assert.Contains("n 4", html, StringComparison.Ordinal);
        Assert.Contains("""<th scope="row">voice</th><td>1</td>""", html, StringComparison.Ordinal);
        Assert.DoesNotContain("quotation", html, StringComparison.Ordinal);
        Assert.Contains("tuning part alone", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_stand_beside_those_of_the_baseline()
    {
        var baseline = new Baseline
        {
            Date = new DateOnly(2026, 1, 1),
            Reason = "first",
            Sets =
            [
                new SetBaseline
                {
                    Set = SampleReport.Manifest.Set,
                    Folder = ".",
                    SetHash = "",
                    Seed = 1,
                    Scores = [],
                    Passed = [],
                    Failed = new Dictionary<string, IReadOnlyList<string>>(),
                    Composed = new ComposedFigures { SetHash = "", Scores = [new(ComposedFigures.UnsupportedShown, 0.4, 4, 0, 1)] },
                },
            ],
        };

        var html = SampleReport.Html(ReportBuilder.Of(SampleReport.Manifest, [], [], baseline, composed: Report(showHeldOut: false)));

        Assert.Contains("&#x2B;10.0&#xA0;points, worse", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Curve_has_a_point_for_each_threshold_and_marks_the_one_in_use()
    {
        var result = AdversarialResult.Of([JudgedPairs.Of(isGood: true, 0.6), JudgedPairs.Of(isGood: false, 0.3)], 0.2);

        var curve = TradeOff.Of(result)!;

        Assert.Equal(new TradeOffPoint(0.3, 0, 1), curve.Points[6]);
        Assert.Equal(new TradeOffPoint(0.35, 0, 0), curve.Points[7]);
        Assert.Equal(new TradeOffPoint(0.65, 1, 0), curve.Points[13]);
        Assert.Equal(new TradeOffPoint(0.2, 0, 1), curve.InUse);
    }

    [Fact]
    public void There_is_no_curve_of_supported_sentences_alone() =>
        Assert.Null(TradeOff.Of(AdversarialResult.Of([JudgedPairs.Of(isGood: true, 0.6)], 0.2)));

    private static ComposedReport Report(bool showHeldOut) => ComposedReport.Of(Judged, AdversarialResult.Of(Judged, 0.2), showHeldOut);

    private static string Html(bool showHeldOut) =>
        SampleReport.Html(ReportBuilder.Of(SampleReport.Manifest, [], [], composed: Report(showHeldOut)));
}
