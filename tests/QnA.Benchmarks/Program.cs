using QnA.Benchmarks;
using QnA.Benchmarks.Calibrating;
using QnA.Benchmarks.Load;
using QnA.Benchmarks.Retrieval;

// Each command is a class of its own that takes its options and writes a table.
var commands = new Dictionary<string, Action<Options>>(StringComparer.Ordinal)
{
    ["encoder"] = EncoderBenchmark.Run,
    ["cold"] = ColdStartBenchmark.Run,
    ["sts"] = StsBenchmark.Run,
    ["calibrate"] = CalibrateBenchmark.Run,
    ["calibrate-support"] = SupportCalibration.Run,
    ["answer"] = AnswerBenchmark.Run,
    ["verify"] = VerifyBenchmark.Run,
    ["vectors"] = VectorBenchmark.Run,
    ["beir"] = BeirBenchmark.Run,
    ["load"] = LoadBenchmark.Run,
};

if (args.Length == 0 || !commands.TryGetValue(args[0], out var command))
{
    Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/QnA.Benchmarks -- {string.Join(" | ", commands.Keys)} [--option value ...]");
    return 2;
}

command(Options.Parse(args.AsSpan(1)));
return Environment.ExitCode;
