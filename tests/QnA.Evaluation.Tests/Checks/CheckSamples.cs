using QnA.Answering;
using QnA.Articles;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Tests.Checks;

/// <summary>Articles, answers and records written for the tests.</summary>
internal static class CheckSamples
{
    public const string Harbour = "harbour.txt", Mill = "mill.txt";

    public static IReadOnlyDictionary<string, string> Texts(string harbour, string mill = "The mill was sold by Ada Quill to her brother Tom Reed.") =>
        new Dictionary<string, string> { [Harbour] = harbour, [Mill] = mill };

    public static ArticleCopy Copy(string id, string text) => new(id, id, text, [new SentenceCopy(0, text.Length, SentenceKind.Body)]);

    /// <summary>An answer that copies the quotes, each once in the text, with the spans as short answers of the first.</summary>
    public static Answer Answer(string question, string text, string file, string[] quotes, params string[] spans) => new()
    {
        Question = question,
        StandaloneQuestion = question,
        Status = AnswerStatus.Answered,
        Text = string.Join(' ', quotes.Select((q, i) => $"{q} [{i + 1}]")),
        Sentences = [.. quotes.Select((q, i) => new AnswerSentence(q, [i + 1], 1, true))],
        Citations = [.. quotes.Select((q, i) => Citation(i + 1, text, file, q))],
        ShortAnswers = [.. spans.Select(s => new ShortAnswer(s, 1))],
        Checked = new SearchCoverage(1, 1, 1),
    };

    public static Answer Refusal(string question) => new()
    {
        Question = question,
        StandaloneQuestion = question,
        Status = AnswerStatus.Refused,
        Text = "The articles do not say.",
        Checked = new SearchCoverage(1, 1, 0),
    };

    public static AnswerRecord Asked(string id, Answer? answer, params RetrievedPassage[] evidence) => new()
    {
        Id = id,
        Conversation = id,
        Labels = new LabelledQuestion { Id = id, Kind = "fact", Question = answer?.Question ?? "What?" },
        Evidence = evidence,
        Answer = answer,
    };

    public static RetrievedPassage Passage(string text, string file, string quote)
    {
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        return new RetrievedPassage(file, at, at + quote.Length);
    }

    private static Citation Citation(int number, string text, string file, string quote)
    {
        var (_, start, end) = Passage(text, file, quote);
        return new Citation
        {
            Number = number,
            File = file,
            Title = file,
            Kind = SentenceKind.Body,
            Quote = quote,
            Start = start,
            End = end,
            StartLine = 1,
            EndLine = 1,
            Score = 0.9,
            FileHash = "0",
        };
    }
}
