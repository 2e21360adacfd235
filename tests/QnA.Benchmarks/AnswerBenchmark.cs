using System.Diagnostics;
using System.Text.Json;
using QnA.Answering;
using QnA.Indexing;
using QnA.Inference;

namespace QnA.Benchmarks;

/// <summary>
/// Search and whole answers in a warm process, and the memory that they take: <c>--articles FOLDER --questions FILE
/// [--limit N]</c>. Reference in the same run: one pass of the encoder alone over 12 windows, so that figures of different
/// machines can be compared as ratios.
/// </summary>
internal static class AnswerBenchmark
{
    public static void Run(Options options) => RunAsync(
        options.Need("articles"), options.Need("questions"), options.Number("limit", int.MaxValue)).GetAwaiter().GetResult();

    private static async Task RunAsync(string articles, string questionFile, int limit)
    {
        var questions = File.ReadLines(questionFile).Take(limit)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!).ToList();
        using var library = await Library.OpenAsync(articles, null, CancellationToken.None);
        var answerer = new QuestionAnswerer(
            library.Index, library.Retriever, library.Reader, library.Models.Tokenizer, new AnsweringOptions(), TimeProvider.System);

        // Warm: compiled, vectors loaded, the sentences' embeddings known.
        foreach (var question in questions.Take(10))
        {
            await answerer.AskAsync(new AskRequest { Question = question }, CancellationToken.None);
        }

        var search = new List<double>();
        var answered = new List<double>();
        var refused = new List<double>();
        var reference = new List<double>();
        var windows = library.Index.Articles.SelectMany(a => library.Index.ChunksOf(a.Id)).Take(12).Select(library.Index.TextOf).ToList();
        var grounder = new Grounder(library.Models);
        foreach (var question in questions)
        {
            reference.Add(await TimeAsync(() => Task.FromResult(grounder.Read(question, windows, CancellationToken.None).Count)));
            search.Add(await TimeAsync(() => library.Retriever.SearchAsync(question, 10, SearchFilter.Citable, CancellationToken.None)));
            var status = AnswerStatus.Answered;
            var time = await TimeAsync(async () => status = (await answerer.AskAsync(new AskRequest { Question = question }, CancellationToken.None)).Answer.Status);
            (status == AnswerStatus.Refused ? refused : answered).Add(time);
        }

        Print("12 windows read (reference)", reference, reference);
        Print("search", search, reference);
        Print("answer, all", [.. answered, .. refused], reference);
        Print("answer, answered", answered, reference);
        Print("answer, refused", refused, reference);
        Console.WriteLine($"working set {Environment.WorkingSet / 1e6:F0} MB, managed heap {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0} MB");
    }

    private static async Task<double> TimeAsync<T>(Func<Task<T>> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static void Print(string name, List<double> times, List<double> reference)
    {
        if (times.Count == 0)
        {
            return;
        }

        times = [.. times.Order()];
        var median = times[times.Count / 2];
        var unit = reference.Order().ElementAt(reference.Count / 2);
        Console.WriteLine($"{name,-28} n {times.Count,4}  p50 {median,7:F1} ms  p95 {times[(int)(0.95 * (times.Count - 1))],7:F1} ms  max {times[^1],7:F1} ms  p50 / reference {median / unit:F2}");
    }
}
