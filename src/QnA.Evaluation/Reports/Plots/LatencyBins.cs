namespace QnA.Evaluation.Reports.Plots;

/// <summary>Latencies in bins of equal width from 0.</summary>
/// <param name="Width">Width of a bin, in milliseconds.</param>
/// <param name="Counts">Items a bin; the last one holds those beyond it as well.</param>
/// <param name="Beyond">Items of the last bin that lie beyond its end.</param>
internal sealed record LatencyBins(double Width, IReadOnlyList<int> Counts, int Beyond)
{
    private const int Most = 24;

    // A few slow items would press all others into one bar.
    private const double TailAtMost = 2;

    /// <summary>Bins that reach to the slowest item, but not beyond twice the 95th percentile.</summary>
    /// <param name="latencies">At least one, in milliseconds.</param>
    /// <param name="p95">Their 95th percentile.</param>
    public static LatencyBins Of(IReadOnlyList<double> latencies, double p95)
    {
        var reach = Math.Max(Math.Min(latencies.Max(), TailAtMost * p95), 1);
        var width = Steps.Covering(reach, Most);
        var counts = new int[(int)Math.Floor((reach / width) - 1e-9) + 1];
        foreach (var latency in latencies)
        {
            counts[Math.Min((int)(latency / width), counts.Length - 1)]++;
        }

        return new(width, counts, latencies.Count(l => l > width * counts.Length));
    }
}
