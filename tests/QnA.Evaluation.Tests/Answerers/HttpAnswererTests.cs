using QnA.Answering;
using QnA.Articles;
using QnA.Conversations;
using QnA.Evaluation.Answerers;
using QnA.Inference;
using Xunit;

namespace QnA.Evaluation.Tests.Answerers;

public sealed class HttpAnswererTests : IAsyncDisposable
{
    private readonly AskServer _server = new();
    private readonly HttpClient _client = new();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task HttpAnswerer_reads_the_answer_that_the_service_sends()
    {
        _server.Reply = _ => (200, AnswerJson.Write(Refusal("why?")));

        var reply = await AskAsync(new Inquiry { Question = "why?" });

        Assert.Equal(AnswerStatus.Refused, reply.Answer.Status);
        Assert.Null(reply.Retrieved);
        Assert.Equal("why?", (string?)_server.Requests[0]["question"]);
    }

    [Fact]
    public async Task HttpAnswerer_sends_whole_answers_as_history_and_the_files_to_ask()
    {
        _server.Reply = _ => (200, AnswerJson.Write(Refusal("and then?")));

        await AskAsync(new Inquiry { Question = "and then?", Earlier = [Refusal("why?")], Within = ["a.txt"] });

        var body = _server.Requests[0];
        Assert.Equal("why?", (string?)body["history"]![0]!["question"]);
        Assert.Equal("refused", (string?)body["history"]![0]!["answer"]!["status"]);
        Assert.Equal("a.txt", (string?)body["files"]![0]);
    }

    [Fact]
    public async Task HttpAnswerer_takes_a_bad_request_for_a_refusal_of_the_question()
    {
        _server.Reply = _ => (400, """{ "title": "Bad Request", "detail": "The question is empty." }""");

        var exception = await Assert.ThrowsAsync<InvalidQuestionException>(() => AskAsync(new Inquiry { Question = "?" }));

        Assert.Equal("The question is empty.", exception.Message);
    }

    [Theory]
    [InlineData(500, "broken", "500: broken")]
    [InlineData(200, "<html>", "no answer")]
    [InlineData(200, "null", "no answer")]
    [InlineData(429, """{ "title": "Too many" }""", "429: Too many")]
    public async Task HttpAnswerer_says_what_the_service_did_when_it_fails(int status, string body, string expected)
    {
        _server.Reply = _ => (status, body);

        var exception = await Assert.ThrowsAsync<AnswererException>(() => AskAsync(new Inquiry { Question = "why?" }));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HttpAnswerer_says_that_nobody_is_there_when_the_service_does_not_run()
    {
        var address = _server.Address;
        await _server.DisposeAsync();

        var exception = await Assert.ThrowsAsync<UnreachableAnswererException>(() => AskAsync(new Inquiry { Question = "why?" }));

        Assert.Contains("cannot be reached", exception.Message, StringComparison.Ordinal);
        Assert.Contains(address.Authority, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HttpAnswerer_refuses_to_hide_passages()
    {
        var inquiry = new Inquiry { Question = "why?", Hidden = [new CitedRange("a.txt", new TextRange(0, 1))] };

        await Assert.ThrowsAsync<AnswererException>(() => AskAsync(inquiry));
    }

    private Task<Reply> AskAsync(Inquiry inquiry) => new HttpAnswerer(_client, _server.Address).AskAsync(inquiry, TestContext.Current.CancellationToken);

    private static Answer Refusal(string question) => new()
    {
        Question = question,
        StandaloneQuestion = question,
        Status = AnswerStatus.Refused,
        Text = "The articles do not say.",
        Checked = new SearchCoverage(1, 2, 2),
        Nearest = new Citation { File = "a.txt", Title = "A", Kind = SentenceKind.Body, Quote = "x", Start = 0, End = 1, StartLine = 1, EndLine = 1, Score = 0.1, FileHash = "00" },
    };
}
