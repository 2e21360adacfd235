using System.Diagnostics;
using QnA.Composing;
using QnA.Evaluation.Adversarial;
using QnA.Evaluation.DataSets;
using QnA.Grounding;
using QnA.Inference;

namespace QnA.Benchmarks;

/// <summary>
/// One verification of a composed sentence in a warm process: <c>[--set FILE]</c>, by default <c>eval/adversarial.jsonl</c> of the
/// checkout. Reference in the same run: one reading of a pair by the local model alone.
/// </summary>
internal static class VerifyBenchmark
{
    public static void Run(Options options)
    {
        var file = Path.GetFullPath(options.Find("set") ?? Path.Combine("eval", "adversarial.jsonl"));
        var folder = Path.GetDirectoryName(file)!; // a file has a folder
        var pairs = AdversarialFile.Read(file);
        var reader = EvidenceReader.Create(LocalModels.Load());
        var judge = new PairJudge(new SentenceVerifier(reader), TimeProvider.System);

        // Warm: compiled, weights loaded.
        judge.Judge([.. pairs.Take(20)], folder, CancellationToken.None);

        var reading = pairs.Select(pair =>
        {
            var started = Stopwatch.GetTimestamp();
            reader.Support(pair.Sentence, [string.Join(' ', pair.Evidence.Select(e => e.Quote))], CancellationToken.None);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }).ToList();
        Print("one reading (reference)", reading);
        Print("verification", [.. judge.Judge(pairs, folder, CancellationToken.None).Select(j => j.Milliseconds)]);
    }

    private static void Print(string name, List<double> times)
    {
        times = [.. times.Order()];
        Console.WriteLine($"{name,-28} n {times.Count,4}  p50 {times[times.Count / 2],7:F1} ms  p95 {times[(int)(0.95 * (times.Count - 1))],7:F1} ms  max {times[^1],7:F1} ms");
    }
}
