using System.Diagnostics;
using System.Globalization;

namespace QnA.Benchmarks.Retrieval;

/// <summary>Times of one repeated action, in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];

    /// <summary>Runs the action for each argument; the first <paramref name="warmUp"/> runs are not counted.</summary>
    public static async Task<Latencies> OfAsync<T>(IEnumerable<T> arguments, int warmUp, Func<T, Task> action)
    {
        var latencies = new Latencies();
        foreach (var argument in arguments)
        {
            var started = Stopwatch.GetTimestamp();
            await action(argument);
            if (warmUp-- <= 0)
                latencies._milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        latencies._milliseconds.Sort();
        return latencies;
    }

    /// <summary>The value that the share <paramref name="quantile"/> of the runs did not exceed (nearest rank).</summary>
    public double At(double quantile) => _milliseconds[Math.Max(0, (int)Math.Ceiling(quantile * _milliseconds.Count) - 1)];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"p50 {At(0.5),8:F2} ms   p95 {At(0.95),8:F2} ms   max {At(1),8:F2} ms   n {_milliseconds.Count}");
}
