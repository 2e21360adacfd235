using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using QnA.Inference;

namespace QnA.Benchmarks;

/// <summary>
/// What a process pays that has only just started: loading both models, the first text, the first reading (12 passages of
/// about 80 pieces, as many threads as processors), then the same again, warm. Wall clock, and
/// the time of all processors together, which other programs on the machine disturb less. Options: <c>--passages N</c>, <c>--preload yes</c>.
/// </summary>
internal static class ColdStartBenchmark
{
    public static void Run(Options options)
    {
        var passages = Enumerable.Range(0, options.Number("passages", 12)).Select(i => SampleTexts.Text(52, i)).ToArray();
        var models = LocalModels.Load();
        var grounder = new Grounder(models);
        using var generator = new MiniLmEmbeddingGenerator(models);
        var none = CancellationToken.None;

        Report("process start to here", DateTime.Now - Process.GetCurrentProcess().StartTime, Environment.CpuUsage.TotalTime, JitInfo.GetCompilationTime());
        if (options.Find("preload") is not null)
            Measure("all preloaded", () => models.PreloadAsync().GetAwaiter().GetResult());
        Measure("vocabulary", () => _ = models.Tokenizer);
        Measure("first embedding model", () => _ = models.MiniLm);
        Measure("first question embedded", () => generator.Generate(["Who signed it, and when?"], none));
        Measure("grounder model", () => _ = models.Grounder);
        Measure($"first reading of {passages.Length}", () => grounder.Read("Who signed it, and when?", passages, none));
        for (var i = 0; i < 5; i++)
            Measure($"reading of {passages.Length} again", () => grounder.Read("Who signed it, and when?", passages, none));
        for (var i = 0; i < 3; i++)
            Measure("question embedded again", () => generator.Generate(["Who signed it, and when?"], none));
        Measure("fingerprints", () => _ = models.Fingerprint);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"managed memory {GC.GetTotalMemory(true) / 1048576.0:f0} MB, working set {Environment.WorkingSet / 1048576.0:f0} MB"));
    }

    private static void Measure(string what, Action work)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var compiler = JitInfo.GetCompilationTime();
        var watch = Stopwatch.StartNew();
        work();
        Report(what, watch.Elapsed, Environment.CpuUsage.TotalTime - processor, JitInfo.GetCompilationTime() - compiler);
    }

    private static void Report(string what, TimeSpan wall, TimeSpan processor, TimeSpan compiler)
        => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-28} {wall.TotalMilliseconds,8:f1} ms {processor.TotalMilliseconds,8:f1} ms of processors {compiler.TotalMilliseconds,8:f1} ms in the JIT"));
}
