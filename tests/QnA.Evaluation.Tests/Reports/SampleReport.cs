using System.Text.Json;
using QnA.Answering;
using QnA.Articles;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Reports;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Tests.Reports;

/// <summary>Small made-up runs for reports.</summary>
internal static class SampleReport
{
    public const string Text = "The ferry\nThe old ferry sank in 1911. Nobody drowned.\nA new one came in 1920.\n";

    public static RunManifest Manifest { get; } = new()
    {
        Set = "ferries",
        SetHash = "0123456789abcdef",
        Items = 1,
        Seed = 7,
        Answerer = "extractive",
        Judge = "a judge",
        Parallel = 1,
        Machine = "a machine",
        Started = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
    };

    public static ArticleCopy Article(string id = "ferry.txt", string text = Text) =>
        new(id, "The ferry", text, [new SentenceCopy(0, Math.Min(9, text.Length), SentenceKind.Title)]);

    /// <summary>A citation of the first place where the quote stands in the text.</summary>
    public static Citation Cite(int? number, string quote, double score = 0.9, string file = "ferry.txt", string text = Text)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        return new Citation
        {
            Number = number,
            File = file,
            Title = "The ferry",
            Kind = SentenceKind.Body,
            Quote = quote,
            Start = start,
            End = start + quote.Length,
            StartLine = 2,
            EndLine = 2,
            Score = score,
            FileHash = "",
        };
    }

    public static Answer Answer(string text, params IReadOnlyList<Citation> citations) => new()
    {
        Question = "?",
        StandaloneQuestion = "?",
        Status = AnswerStatus.Answered,
        Text = text,
        Sentences = [new AnswerSentence(text, [.. citations.Select(c => c.Number!.Value)], 1, Verbatim: true)],
        Citations = citations,
        Checked = new SearchCoverage(1, 3, 3),
    };

    public static Answer Refusal(double nearest) => Answer("The articles do not say.") with
    {
        Status = AnswerStatus.Refused,
        Sentences = [],
        Nearest = Cite(null, "Nobody drowned.", nearest),
    };

    /// <summary>A question to which the answer is 1911, and one that was given to it.</summary>
    public static AnswerRecord Record(string id, Answer? answer, bool answerable = true, string? split = null, string question = "When did the ferry sink?") => new()
    {
        Id = id,
        Conversation = id,
        Split = split,
        Labels = new LabelledQuestion
        {
            Id = id,
            Kind = answerable ? "date" : "near_miss",
            Question = question,
            Answerable = answerable,
            Nuggets = answerable ? [new Nugget { Id = "n1", Vital = true, Patterns = ["1911"], Files = ["ferry.txt"] }] : [],
            Evidence = answerable ? [new EvidenceLabel("ferry.txt", "The old ferry sank in 1911.")] : [],
        },
        Evidence = answerable ? [new RetrievedPassage("ferry.txt", 10, 37)] : [],
        Answer = answer,
        Citations = [.. (answer?.Citations ?? []).Select(c => new CitationCheck(c.Number!.Value, true, true))],
        Milliseconds = 12,
    };

    public static AnswerRecord Right(string id, string? split = null) =>
        Record(id, Answer("The old ferry sank in 1911. [1]", Cite(1, "The old ferry sank in 1911.")), split: split);

    public static string Html(ReportModel model)
    {
        using var writer = new StringWriter();
        HtmlReport.Write(model, writer);
        return writer.ToString();
    }

    public static string Html(params IReadOnlyList<EvaluationRecord> records) => Html(ReportBuilder.Of(Manifest, records, [Article()]));

    /// <summary>The data that the page's script reads.</summary>
    public static JsonElement Data(string html)
    {
        const string Open = "<script type=\"application/json\" id=\"data\">";
        var start = html.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        return JsonDocument.Parse(html[start..html.IndexOf("</script>", start, StringComparison.Ordinal)]).RootElement;
    }
}
