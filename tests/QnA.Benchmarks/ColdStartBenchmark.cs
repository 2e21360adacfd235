using System.Diagnostics;
using System.Globalization;
using QnA.Inference;

namespace QnA.Benchmarks;

/// <summary>
/// What a process pays that has only just started: loading both models, the first text, the first reading (12 passages of
/// about 80 pieces, as many threads as processors), then the same again, warm. Wall clock.
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

        Report("process start to Main", (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds);
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
        var watch = Stopwatch.StartNew();
        work();
        Report(what, watch.Elapsed.TotalMilliseconds);
    }

    private static void Report(string what, double milliseconds)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-28} {milliseconds,8:f1} ms"));
}
