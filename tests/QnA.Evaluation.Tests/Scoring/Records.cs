using QnA.Answering;
using QnA.Articles;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Tests.Scoring;

/// <summary>Records of answers written by hand.</summary>
internal static class Records
{
    /// <summary>A question about a bridge with two vital facts in different files, and one that is good to have.</summary>
    public static LabelledQuestion Bridge { get; } = new()
    {
        Id = "q1",
        Kind = "fact",
        Question = "What is known of the bridge?",
        Nuggets =
        [
            new Nugget { Id = "n1", Vital = true, Patterns = ["412 metres"], Files = ["a.txt"] },
            new Nugget { Id = "n2", Vital = true, Patterns = [@"\b4 lanes"], Files = ["a.txt", "b.txt"] },
            new Nugget { Id = "n3", Vital = false, Patterns = ["green"], Files = ["a.txt"] },
        ],
        Evidence = [new EvidenceLabel("a.txt", "It is 412 metres long."), new EvidenceLabel("b.txt", "It has 4 lanes.")],
    };

    /// <summary>A question that nothing answers.</summary>
    public static LabelledQuestion Nothing { get; } = new() { Id = "u1", Kind = "unrelated", Question = "What is love?", Answerable = false };

    /// <summary>The record of a question with its answer.</summary>
    public static AnswerRecord Of(LabelledQuestion labels, Answer? answer) => new()
    {
        Id = labels.Id,
        Conversation = labels.Id,
        Labels = labels,
        Answer = answer,
        Evidence = [.. labels.Evidence.Select((e, i) => new RetrievedPassage(e.File, 100 * i, (100 * i) + e.Quote.Length))],
        Citations = [.. (answer?.Citations ?? []).Select(c => new CitationCheck(c.Number!.Value, Resolves: true, Exact: true))], // the answers here number theirs
    };

    /// <summary>An answer of these sentences, each citing the files behind it.</summary>
    public static Answer Answered(params (string Text, string File)[] sentences) => new()
    {
        Question = "?",
        StandaloneQuestion = "?",
        Status = AnswerStatus.Answered,
        Text = string.Join('\n', sentences.Select((s, i) => $"{s.Text} [{i + 1}]")),
        Sentences = [.. sentences.Select((s, i) => new AnswerSentence(s.Text, [i + 1], 1, Verbatim: true))],
        Citations = [.. sentences.Select((s, i) => Citation(i + 1, s.File, 100 * i, s.Text))],
        Checked = new SearchCoverage(2, 10, 10),
    };

    /// <summary>A refusal.</summary>
    public static Answer Refused { get; } = new()
    {
        Question = "?",
        StandaloneQuestion = "?",
        Status = AnswerStatus.Refused,
        Text = "The articles do not say. All 4 lanes and 412 metres were searched.",
        Checked = new SearchCoverage(2, 10, 10),
        Nearest = Citation(null, "a.txt", 0, "It is 412 metres long."),
    };

    private static Citation Citation(int? number, string file, int start, string quote) => new()
    {
        Number = number,
        File = file,
        Title = "T",
        Kind = SentenceKind.Body,
        Quote = quote,
        Start = start,
        End = start + quote.Length,
        StartLine = 1,
        EndLine = 1,
        Score = 0.5,
        FileHash = "00",
    };
}
