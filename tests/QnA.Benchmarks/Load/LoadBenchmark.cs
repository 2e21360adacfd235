using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace QnA.Benchmarks.Load;

/// <summary>
/// Many people at once, from another process than the host's: <c>--url ADDRESS --questions FILE [--conversations 200]
/// [--seconds 60] [--process ID]</c>. Every conversation is open over a WebSocket, asks, waits for its answer, and asks again.
/// Nothing may be lost, doubled or refused but by 429; with the host's process id, its memory may not grow. Ends with the line
/// <c>N passed, N failed</c>.
/// </summary>
internal static class LoadBenchmark
{
    /// <summary>Growth of the working set, from a third of the time to its end, that still counts as flat.</summary>
    private const double FlatGrowth = 0.15;

    public static void Run(Options options) => Environment.ExitCode = RunAsync(
        new Uri(options.Need("url")),
        [.. File.ReadLines(options.Need("questions")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!)], // a question of the set
        options.Number("conversations", 200),
        TimeSpan.FromSeconds(options.Number("seconds", 60)),
        options.Number("process", 0)).GetAwaiter().GetResult() ? 0 : 1;

    private static async Task<bool> RunAsync(Uri url, List<string> questions, int conversations, TimeSpan time, int process)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = conversations, UseCookies = false }) { BaseAddress = url };
        using var end = new CancellationTokenSource();
        var clients = Enumerable.Range(0, conversations).Select(i => new LoadClient(http, questions, i)).ToList();
        await Task.WhenAll(clients.Select(c => c.ConnectAsync())).ConfigureAwait(false);
        Console.WriteLine($"{conversations} conversations are open");

        var memory = new MemoryCurve(process);
        var started = Stopwatch.StartNew();
        var asking = Task.WhenAll(clients.Select(c => c.AskUntilAsync(end.Token)));
        while (started.Elapsed < time && !asking.IsCompleted)
        {
            memory.Sample(started.Elapsed);
            await Task.Delay(1000).ConfigureAwait(false);
        }

        await end.CancelAsync().ConfigureAwait(false);
        await asking.ConfigureAwait(false);
        memory.Sample(started.Elapsed);
        var seconds = started.Elapsed.TotalSeconds;
        foreach (var client in clients)
        {
            await client.DisposeAsync().ConfigureAwait(false);
        }

        List<double> waits = [.. clients.SelectMany(c => c.Waits).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{waits.Count} answers in {seconds:F0} s: {waits.Count / seconds:F1} a second; waited p50 {At(waits, 0.5):F1} s, p95 {At(waits, 0.95):F1} s, max {At(waits, 1):F1} s; told to wait (429): {clients.Sum(c => c.Busy)}"));
        Console.WriteLine(memory);

        var checks = new List<(string What, bool IsTrue)>
        {
            ("questions were answered", waits.Count > 0),
            ("no error but 429", Say(clients.SelectMany(c => c.Errors))),
            ("no activity lost or doubled", Say(clients.SelectMany(c => c.Irregularities()))),
        };
        if (process > 0)
        {
            checks.Add(("memory is flat", memory.Growth < FlatGrowth));
        }

        foreach (var (what, isTrue) in checks)
        {
            Console.WriteLine($"{(isTrue ? "ok   " : "FAIL ")} {what}");
        }

        Console.WriteLine($"{checks.Count(c => c.IsTrue)} passed, {checks.Count(c => !c.IsTrue)} failed");
        return checks.TrueForAll(c => c.IsTrue);
    }

    private static bool Say(IEnumerable<string> wrong)
    {
        var all = wrong.ToList();
        foreach (var group in all.GroupBy(w => w).OrderByDescending(g => g.Count()).Take(10))
        {
            Console.WriteLine($"      {group.Count()} x {group.Key}");
        }

        return all.Count == 0;
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)(share * (sorted.Count - 1))];
}
