namespace QnA.Benchmarks.Calibrating;

/// <summary>The command line of <see cref="CalibrateCommand"/>.</summary>
internal static class CalibrateBenchmark
{
    /// <summary>Options: --squad FILE --split FILE --eval FOLDER [--readings FILE] [--questions N] [--out FILE].</summary>
    public static void Run(Options options) => CalibrateCommand.RunAsync(
        options.Need("squad"), options.Need("split"), options.Need("eval"), options.Find("readings") ?? Path.Combine(Path.GetTempPath(), "qna-readings.bin"),
        options.Number("questions", 350),
        options.Find("out"), CancellationToken.None).GetAwaiter().GetResult();
}
