namespace QnA.Cli.Tests.Evaluating;

/// <summary>
/// Composed sentences whose verdict does not depend on a model's probability: a quote is always shown, another figure never. Labels
/// are wrong where a mistake of the check is needed.
/// </summary>
internal static class AdversarialSample
{
    private const string Cars = "The ferry carried 40 cars and 200 passengers.", Museum = "It will be sold to a museum in Bergen.";

    /// <summary>In the tuning part one of two supported sentences is not shown, in the held-out part one of two unsupported ones is.</summary>
    public static string Text { get; } = string.Join('\n',
    [
        Line("a1", "tune", Cars, Cars, null),
        Line("a2", "tune", "The ferry carried 60 cars and 200 passengers.", Cars, null),
        Line("a3", "tune", "The ferry carried 40 cars and 300 passengers.", Cars, "figure"),
        Line("b1", "held_out", Museum, Museum, "detail"),
        Line("b2", "held_out", "The ferry carried 70 cars and 200 passengers.", Cars, "figure"),
        "",
    ]);

    /// <summary>A line of the file.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="split">Its part.</param>
    /// <param name="sentence">What was composed.</param>
    /// <param name="quote">What it cites.</param>
    /// <param name="corruption">How it was corrupted; null when it is supported.</param>
    /// <param name="file">The article.</param>
    public static string Line(string id, string split, string sentence, string quote, string? corruption, string file = "articles/ferry.txt")
    {
        var label = corruption is null ? "\"label\":\"supported\"" : $"\"label\":\"not_supported\",\"corruption\":\"{corruption}\"";
        return $$"""{"id":"{{id}}","split":"{{split}}","sentence":"{{sentence}}","evidence":[{"file":"{{file}}","quote":"{{quote}}"}],{{label}}}""";
    }
}
