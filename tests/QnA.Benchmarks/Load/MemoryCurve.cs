using System.Diagnostics;
using System.Globalization;

namespace QnA.Benchmarks.Load;

/// <summary>The working set of another process over time.</summary>
internal sealed class MemoryCurve(int process)
{
    private readonly List<(TimeSpan At, long Bytes)> _samples = [];

    /// <summary>
    /// By how much the highest working set of the last third exceeds that of the second; the first third is for warming up. 0 without samples.
    /// </summary>
    public double Growth => _samples.Count < 6 ? 0 : (double)Highest(2) / Highest(1) - 1;

    public void Sample(TimeSpan at)
    {
        if (process > 0)
        {
            using var watched = Process.GetProcessById(process);
            _samples.Add((at, watched.WorkingSet64));
        }
    }

    public override string ToString() => _samples.Count == 0 ? "memory: not watched" : string.Create(
        CultureInfo.InvariantCulture,
        $"memory: {_samples[0].Bytes / 1e6:F0} MB at the start, highest by thirds {string.Join(", ", Enumerable.Range(0, 3).Select(i => $"{Highest(i) / 1e6:F0}"))} MB, growth of the last third {Growth:P1}");

    private long Highest(int third)
    {
        var size = Math.Max(1, _samples.Count / 3);
        return _samples.Skip(third * size).Take(third == 2 ? int.MaxValue : size).Select(s => s.Bytes).DefaultIfEmpty().Max();
    }
}
