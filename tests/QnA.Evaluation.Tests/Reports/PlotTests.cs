using QnA.Evaluation.Reports;
using QnA.Evaluation.Reports.Plots;
using Xunit;

namespace QnA.Evaluation.Tests.Reports;

public sealed class PlotTests
{
    // The area of a plot is x 50 to 386, y 254 (bottom) to 30 (top).

    [Fact]
    public void Calibration_puts_points_whiskers_and_counts_where_they_belong()
    {
        var svg = CalibrationPlot.Draw([new(0.2, 0.3, 0.25, new(0.5, 10, new(0.25, 0.75))), new(0.9, 1, 1, new(1, 40, new(0.9, 1)))]).Html;

        // x: 58 at 0 to 378 at 1; y: 196 at 0 to 30 at 1; a bar of 24 for the fullest bin.
        Assert.Contains("<circle class=\"point\" cx=\"138\" cy=\"113\" r=\"4\">", svg, StringComparison.Ordinal);
        Assert.Contains("<path class=\"whisker\" d=\"M138 154.5V71.5\"/>", svg, StringComparison.Ordinal);
        Assert.Contains("<circle class=\"point\" cx=\"378\" cy=\"30\" r=\"4\">", svg, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"bar\" x=\"129\" y=\"248\" width=\"18\" height=\"6\"/>", svg, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"bar\" x=\"369\" y=\"230\" width=\"18\" height=\"24\"/>", svg, StringComparison.Ordinal);
        Assert.Contains("For 50 predictions in 2 bins", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_curve_runs_through_its_points_and_marks_the_one_in_use()
    {
        var svg = TradeOffPlot.Draw(TradeOff.Of(new RefusalCurve([new(0.1, 1, 0), new(0.5, 0.5, 0.25), new(0.9, 0, 1)], new(0.5, 0.5, 0.25), 40, 20))).Html;

        // x: 50 at 0 to 378 at 1; y: 254 at 0 to 30 at 1.
        Assert.Contains("points=\"50,30 132,142 378,254\"", svg, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"inuse\" x=\"127\" y=\"137\" width=\"10\" height=\"10\" transform=\"rotate(45 132 142)\"/>", svg, StringComparison.Ordinal);
        Assert.Contains(">in use: 0.50</text>", svg, StringComparison.Ordinal);
        Assert.Contains("false refusals, n 40", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_axes_reach_no_further_than_needed()
    {
        var svg = TradeOffPlot.Draw(TradeOff.Of(new RefusalCurve([new(0.1, 0.18, 0), new(0.9, 0, 0.09)], new(null, 0.18, 0), 40, 20))).Html;

        // Both axes end at the round share above: 20 % and 10 %.
        Assert.Contains("points=\"50,52.4 345.2,254\"", svg, StringComparison.Ordinal);
        Assert.Contains(">this run</text>", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Latency_bins_count_every_item_once_and_fold_the_tail()
    {
        double[] latencies = [.. Enumerable.Range(0, 99).Select(i => (double)i), 5000];

        var bins = LatencyBins.Of(latencies, p95: 94.05);

        Assert.Equal(10, bins.Width); // 188.1 in at most 24 bins
        Assert.Equal(19, bins.Counts.Count);
        Assert.Equal([10, 10, 10, 10, 10, 10, 10, 10, 10, 9, 0, 0, 0, 0, 0, 0, 0, 0, 1], bins.Counts);
        Assert.Equal(1, bins.Beyond);
    }

    [Fact]
    public void Latency_marks_median_and_95th_percentile()
    {
        var svg = LatencyPlot.Draw(new(10, [3, 1], 0), 5, 15).Html;

        // x: 50 at 0 to 378 at 20 ms; y: 254 at 0 to 44 at 3 items.
        Assert.Contains("<rect class=\"bar\" x=\"50.5\" y=\"44\" width=\"163\" height=\"210\"><title>3</title></rect>", svg, StringComparison.Ordinal);
        Assert.Contains("<path class=\"quantile\" d=\"M132 34V254\"/>", svg, StringComparison.Ordinal);
        Assert.Contains("p50 5&#xA0;ms", svg, StringComparison.Ordinal);
        Assert.Contains("p95 15&#xA0;ms", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Recall_puts_k_on_a_logarithmic_scale()
    {
        var svg = RecallPlot.Draw([new(1, 0.5, 0.25, 8), new(10, 0.75, 0.5, 8), new(100, 1, 0.75, 8)]).Html;

        // x: 64 at 1 to 372 at 100, 218 at 10; y: 254 at 0 to 30 at 1.
        Assert.Contains("<polyline class=\"line\" points=\"64,142 218,86 372,30\"/>", svg, StringComparison.Ordinal);
        Assert.Contains("<polyline class=\"line line--second\" points=\"64,198 218,142 372,86\"/>", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Plots_of_a_single_value_can_be_drawn()
    {
        Assert.All(
            new[]
            {
                RecallPlot.Draw([new(1, 1, 1, 1)]), TradeOffPlot.Draw(TradeOff.Of(new RefusalCurve([new(0, 0, 0)], new(0, 0, 0), 1, 1))),
                LatencyPlot.Draw(LatencyBins.Of([0], 0), 0, 0), CalibrationPlot.Draw([new(0, 0.1, 0, new(0, 1, new(0, 0.79)))]),
            },
            plot => Assert.DoesNotContain("NaN", plot.Html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 5, 0.2)]
    [InlineData(0.05, 5, 0.01)]
    [InlineData(188.1, 24, 10)]
    [InlineData(21, 5, 5)]
    [InlineData(7, 1, 10)]
    public void Steps_are_the_smallest_round_ones_that_suffice(double length, int most, double step) =>
        Assert.Equal(step, Steps.Covering(length, most), 9);
}
