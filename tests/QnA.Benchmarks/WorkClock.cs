using System.Diagnostics;
using System.Runtime.InteropServices;

namespace QnA.Benchmarks;

/// <summary>
/// Times single-threaded work by the processor time of the calling thread where the system tells it (Linux), so that other
/// programs on the machine disturb less; else by the wall clock.
/// </summary>
internal static partial class WorkClock
{
    private const int ThreadProcessorTime = 3;

    /// <summary>Milliseconds of some zero.</summary>
    public static double Now
        => OperatingSystem.IsLinux() && GetTime(ThreadProcessorTime, out var time) == 0
            ? time.Seconds * 1e3 + time.Nanoseconds / 1e6
            : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    public static double Time(Action work)
    {
        var start = Now;
        work();
        return Now - start;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    private readonly record struct TimeSpec(long Seconds, long Nanoseconds);
}
