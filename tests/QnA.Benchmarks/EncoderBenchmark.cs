using System.Globalization;
using QnA.Inference;
using QnA.Inference.Encoder;

namespace QnA.Benchmarks;

/// <summary>
/// Our encoder against ONNX Runtime: the same weights and texts, one thread each, in turns; medians. On each kernel path
/// that the machine has. Options: <c>--onnx FILE</c> (needed), <c>--rounds N</c>.
/// </summary>
internal static class EncoderBenchmark
{
    private static readonly int[][] Batches =
    [
        [20], [60], [128],
        Repeat(20, 16), Repeat(60, 16), Repeat(128, 16),
        [.. Enumerable.Range(0, 16).Select(i => 20 + i * 7)],
    ];

    public static void Run(Options options)
    {
        var rounds = options.Number("rounds", 41);
        using var reference = new OnnxEncoder(options.Need("onnx"));
        Console.WriteLine($"{"path",-10} {"texts",5} {"pieces",8} {"ours ms",9} {"onnx ms",9} {"speed",7} {"pieces/s",9} {"differ",9}");
        foreach (var path in Kernels.Available())
        {
            if (options.Find("path") is { } wanted && !path.ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase))
                continue;

            var models = LocalModels.Load(folder: null, Kernels.For(path));
            using var ours = new MiniLmEmbeddingGenerator(models, threads: 1);
            foreach (var lengths in Batches)
                Compare(path, models, ours, reference, lengths, rounds);
        }
    }

    private static void Compare(
        KernelPath path, LocalModels models, MiniLmEmbeddingGenerator ours, OnnxEncoder reference, int[] lengths, int rounds)
    {
        PieceSequence[] texts = [.. lengths.Select((length, i) => SampleTexts.Pieces(models, length, i))];
        var mine = ours.Embed(texts, CancellationToken.None).SelectMany(vector => vector);
        var difference = mine.Zip(reference.Embed(texts), (a, b) => Math.Abs(a - b)).Max();

        var (ourTimes, theirTimes) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            ourTimes.Add(WorkClock.Time(() => ours.Embed(texts, CancellationToken.None)));
            theirTimes.Add(WorkClock.Time(() => reference.Embed(texts)));
        }

        var (our, their) = (WorkClock.Median(ourTimes), WorkClock.Median(theirTimes));
        var pieces = lengths.Min() == lengths.Max() ? $"{lengths[0]}" : $"{lengths.Min()}-{lengths.Max()}";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{path,-10} {lengths.Length,5} {pieces,8} {our,9:f2} {their,9:f2} {their / our,6:f2}x {lengths.Sum() / our * 1000,9:f0} {difference,9:g2}"));
    }

    private static int[] Repeat(int length, int count) => [.. Enumerable.Repeat(length, count)];
}
