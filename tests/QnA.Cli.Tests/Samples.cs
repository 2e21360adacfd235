using QnA.Answering;
using QnA.Articles;

namespace QnA.Cli.Tests;

/// <summary>Hand-made answers of every kind.</summary>
internal static class Samples
{
    public static Citation Citation(int? number, string file, string quote, int line, SentenceKind kind = SentenceKind.Body) => new()
    {
        Number = number,
        File = file,
        Title = "Ferries of the north",
        Kind = kind,
        Quote = quote,
        Start = 100,
        End = 100 + quote.Length,
        StartLine = line,
        EndLine = line,
        Score = 0.91,
        FileHash = "aa11",
    };

    public static Answer Answered { get; } = new()
    {
        Question = "What did it carry?",
        StandaloneQuestion = "What did it carry?",
        Status = AnswerStatus.Answered,
        ShortAnswers = [new ShortAnswer("40 cars", 1), new ShortAnswer("a piano", 2)],
        Text = "40 cars [1]; a piano [2]\n\nThe ferry carried 40 cars. [1]\n\"It had a piano on board.\" [2]",
        Sentences =
        [
            new AnswerSentence("The ferry carried 40 cars.", [1], 1, true),
            new AnswerSentence("\"It had a piano on board.\"", [2], 1, true),
        ],
        Citations =
        [
            Citation(1, "ferry.txt", "The ferry carried 40 cars.", 3) with { Published = new DateOnly(2024, 5, 1) },
            Citation(2, "harbour/forum.md", "\"It had a piano on board.\"", 12, SentenceKind.Comment),
        ],
        Checked = new SearchCoverage(2, 1183, 41),
        Timings = new AnswerTimings(41, 6.1, 31),
    };

    public static Answer Conflicting { get; } = Answered with
    {
        Question = "How many?",
        StandaloneQuestion = "How many cars did the ferry carry?",
        CarriedOver = ["cars", "ferry"],
        Conflicts = [new Conflict("the number of cars", [1, 2])],
        ShortAnswers = [new ShortAnswer("40 cars", 1), new ShortAnswer("38 cars", 2)],
        Text = "40 cars [1] or 38 cars [2]",
        Sentences = [],
        Citations = [Citation(1, "ferry.txt", "The ferry carried 40 cars.", 3), Citation(2, "log.txt", "It carried 38 cars.", 1)],
    };

    public static Answer Partial { get; } = Answered with { Status = AnswerStatus.Partial, Missing = ["who steered it"] };

    public static Answer Refused { get; } = new()
    {
        Question = "Who built it?",
        StandaloneQuestion = "Who built it?",
        Status = AnswerStatus.Refused,
        Text = "The articles do not say.",
        Checked = new SearchCoverage(1, 1, 1),
        Nearest = Citation(null, "ferry.txt", "The ferry carried 40 cars.", 3),
    };

    public static Answer Smalltalk { get; } = new()
    {
        Question = "Hello",
        StandaloneQuestion = "Hello",
        Status = AnswerStatus.Smalltalk,
        Text = "Hello. Ask me about the articles.",
        Checked = new SearchCoverage(2, 0, 0),
    };
}
