using System.Text.Json;
using System.Text.Json.Nodes;
using QnA.Answering;
using QnA.Articles;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.DataSets.Importing;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets.Importing;

public sealed class FeedbackImportTests : IDisposable
{
    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Good_answer_proposes_nuggets_from_its_short_answers_and_its_quotes_as_evidence()
    {
        var (questions, _) = FeedbackImport.Read(_folder.WriteGzip("thumbs.jsonl", Line("up", Length)), []);

        var question = Assert.Single(questions);
        Assert.Equal(("How long is the bridge?", FeedbackImport.Kind, true), (question.Question, question.Kind, question.Answerable));
        var nugget = Assert.Single(question.Nuggets);
        Assert.Equal([@"\b412\s+m\.\s+\(long\)"], nugget.Patterns);
        Assert.Equal(["bridge.txt", "ferry.txt"], nugget.Files);
        Assert.Equal([new EvidenceLabel("bridge.txt", "It is 412 m. (long)"), new EvidenceLabel("ferry.txt", "All 412\nm. (long).")], question.Evidence);
        Assert.Equal("thumb up; typed: And how long is it?", question.Note);
        Assert.All(question.Evidence, e => Assert.Matches(nugget.Patterns[0], e.Quote));
    }

    [Fact]
    public void Bad_answer_proposes_no_labels_and_keeps_the_comment()
    {
        var (questions, _) = FeedbackImport.Read(_folder.Write("thumbs.jsonl", Line("down", Length, " Wrong bridge. ")), []);

        var question = Assert.Single(questions);
        Assert.Empty(question.Nuggets);
        Assert.Empty(question.Evidence);
        Assert.True(question.Answerable);
        Assert.StartsWith("thumb down: Wrong bridge.", question.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("up", false)]
    [InlineData("down", true)]
    public void Refusal_proposes_that_refusing_is_right_only_when_people_say_so(string rating, bool answerable)
    {
        var refusal = Length with { Status = AnswerStatus.Refused, Citations = [], ShortAnswers = [] };

        var (questions, _) = FeedbackImport.Read(_folder.Write("thumbs.jsonl", Line(rating, refusal)), []);

        Assert.Equal(answerable, Assert.Single(questions).Answerable);
    }

    [Fact]
    public void Question_that_is_known_or_comes_again_is_counted_and_not_added()
    {
        var other = Length with { StandaloneQuestion = "Who built it?" };
        var file = _folder.Write("thumbs.jsonl", Line("up", Length), Line("up", other), Line("down", other with { StandaloneQuestion = "who built it" }));

        var (questions, known) = FeedbackImport.Read(file, ["how long is the BRIDGE"]);

        Assert.Equal("Who built it?", Assert.Single(questions).Question);
        Assert.Equal(2, known);
    }

    [Theory]
    [InlineData("up", "down", "thumb up; typed: And how long is it?; thumb down: Wrong.; typed: And how long is it?")]
    [InlineData("down", "up", "thumb down; typed: And how long is it?; thumb up: Wrong.; typed: And how long is it?")]
    public void Question_with_a_bad_opinion_among_others_proposes_no_labels_and_keeps_every_comment(string first, string second, string note)
    {
        var file = _folder.Write("thumbs.jsonl", Line(first, Length), Line(second, Length with { StandaloneQuestion = "how long is the bridge" }, "Wrong."));

        var (questions, known) = FeedbackImport.Read(file, []);

        var question = Assert.Single(questions);
        Assert.Equal(("How long is the bridge?", note, 1), (question.Question, question.Note, known));
        Assert.Empty(question.Nuggets);
        Assert.Empty(question.Evidence);
    }

    [Fact]
    public void Two_good_opinions_keep_the_labels_and_both_comments()
    {
        var file = _folder.Write("thumbs.jsonl", Line("up", Length), Line("up", Length), Line("up", Length, "Right."));

        var (questions, _) = FeedbackImport.Read(file, []);

        var question = Assert.Single(questions);
        Assert.Single(question.Nuggets);
        Assert.Equal("thumb up; typed: And how long is it?; thumb up: Right.; typed: And how long is it?", question.Note);
    }

    [Fact]
    public void Same_question_always_gets_the_same_id()
    {
        var (first, _) = FeedbackImport.Read(_folder.Write("a.jsonl", Line("up", Length)), []);
        var (second, _) = FeedbackImport.Read(_folder.Write("b.jsonl", Line("down", Length with { StandaloneQuestion = "how long is the bridge" })), []);

        Assert.Equal(first[0].Id, second[0].Id);
        Assert.Matches("^feedback-[0-9a-f]{12}$", first[0].Id);
    }

    [Theory]
    [InlineData("""{"rating": "up"}""", "has no answer")]
    [InlineData("""{"rating": "up", "answer": {"question": "?"}}""", "has an answer that cannot be read")]
    [InlineData("thumbs", "is no JSON")]
    public void Other_lines_are_refused_with_their_number(string line, string message)
    {
        var file = _folder.Write("thumbs.jsonl", Line("up", Length), line);

        var exception = Assert.Throws<DataSetException>(() => FeedbackImport.Read(file, []));

        Assert.Contains($"thumbs.jsonl, line 2 {message}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rating_that_is_neither_up_nor_down_is_refused()
    {
        var file = _folder.Write("thumbs.jsonl", Line("sideways", Length));

        var exception = Assert.Throws<DataSetException>(() => FeedbackImport.Read(file, []));

        Assert.Contains("line 1 has no rating", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Inbox_keeps_what_is_in_it_and_is_no_part_of_the_set()
    {
        _folder.Write("questions.jsonl", LabelsJson.Write(SampleLabels.Length));
        var inbox = new Inbox(_folder.Path);

        inbox.Add([SampleLabels.Toll]);
        inbox.Add([SampleLabels.Toll with { Id = "u002" }]);

        Assert.Equal(["u001", "u002"], inbox.Read().Select(q => q.Id));
        Assert.Equal(["q002"], DataSetReader.Read(_folder.Path).Conversations.Select(c => c.Id));
    }

    private static Answer Length { get; } = new()
    {
        Question = "And how long is it?",
        StandaloneQuestion = "How long is the bridge?",
        Status = AnswerStatus.Answered,
        Text = "It is 412 m. (long) [1] All 412\nm. (long). [2]",
        ShortAnswers = [new ShortAnswer("412 m. (long)", 1), new ShortAnswer("412\nm. (long)", 2)],
        Citations = [Cited(1, "bridge.txt", "It is 412 m. (long)"), Cited(2, "ferry.txt", "All 412\nm. (long).")],
        Checked = new SearchCoverage(2, 2, 2),
    };

    private static Citation Cited(int number, string file, string quote) => new()
    {
        Number = number,
        File = file,
        Title = file,
        Kind = SentenceKind.Body,
        Quote = quote,
        Start = 0,
        End = quote.Length,
        StartLine = 1,
        EndLine = 1,
        Score = 0.9,
        FileHash = "00",
    };

    private static string Line(string rating, Answer answer, string? comment = null) => new JsonObject
    {
        ["rating"] = rating,
        ["comment"] = comment,
        ["answer"] = JsonNode.Parse(AnswerJson.Write(answer)),
        ["at"] = "2025-11-02T10:00:00Z",
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = false });
}
