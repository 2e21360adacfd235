using QnA.Answering;
using QnA.Articles;
using QnA.Receipts;

namespace QnA.Tests.Receipts;

/// <summary>Hand-made answers over one small file.</summary>
internal static class Answers
{
    public const string File = "notes/ferry.txt";
    public const string Text = "The ferry.\r\n\r\nIt left at nine. It carried 40 cars.\r\nIt returned at noon.\r\n";
    public const string Hash = "aa11";
    public const string Quote = "It carried 40 cars.";

    public static readonly FileContent Unchanged = new(Text, Hash);

    public static Citation Citation(string quote = Quote, int number = 1)
    {
        var start = Text.IndexOf(quote, StringComparison.Ordinal);
        var line = Text[..start].Count(c => c == '\n') + 1;
        return new Citation
        {
            Number = number,
            File = File,
            Title = "The ferry.",
            Kind = SentenceKind.Body,
            Quote = quote,
            Start = start,
            End = start + quote.Length,
            StartLine = line,
            EndLine = line,
            Score = 0.9,
            FileHash = Hash,
        };
    }

    public static Answer Answered() => new()
    {
        Question = "How many cars did it carry?",
        StandaloneQuestion = "How many cars did it carry?",
        Status = AnswerStatus.Answered,
        ShortAnswers = [new ShortAnswer("40 cars", 1)],
        Text = "40 cars [1]\n\nIt carried 40 cars. [1]",
        Sentences = [new AnswerSentence(Quote, [1], 1, true)],
        Citations = [Citation()],
        Checked = new SearchCoverage(1, 4, 4),
    };

    public static Answer Refused() => Answered() with
    {
        Status = AnswerStatus.Refused,
        ShortAnswers = [],
        Text = "The articles do not say.",
        Sentences = [],
        Citations = [],
        Nearest = Citation() with { Number = null },
    };
}
