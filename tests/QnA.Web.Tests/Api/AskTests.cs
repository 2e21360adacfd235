using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using QnA.Answering;
using QnA.Receipts;
using Xunit;

namespace QnA.Web.Tests.Api;

[Collection(nameof(SeedsHost))]
public sealed class AskTests(SeedsHost seeds)
{
    private const string Question = "what weapons did Iran want?";

    private HttpClient Client => seeds.Host.Client;

    [Fact]
    public async Task Ask_gives_the_answer_of_the_design_with_an_id()
    {
        var response = await Client.PostJsonAsync("/api/ask", $$"""{"question": "{{Question}}"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var answer = AnswerJson.Read(await response.TextAsync());
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.NotEmpty(answer.Citations);
        Assert.Empty(AnswerFaults.In(answer));
        Assert.Matches("^[0-9a-f]{32}$", response.Header("X-Answer-Id")!);
    }

    [Fact]
    public async Task Events_come_in_order_and_end_with_the_whole_answer()
    {
        var response = await Client.PostJsonAsync("/api/ask", $$"""{"question": "{{Question}}"}""", ("Accept", "text/event-stream"));

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.ToString());
        var events = EventsIn(await response.TextAsync());
        Assert.Equal("understood", events[0].Event);
        Assert.Equal("done", events[^1].Event);
        var answer = AnswerJson.Read(events[^1].Data.GetRawText());
        Assert.Equal("short", events.First(e => e.Event == "sentence").Data.GetProperty("kind").GetString());
        Assert.Equal(
            [.. answer.ShortAnswers.Select(s => s.Text), .. answer.Sentences.Select(s => s.Text)],
            events.Where(e => e.Event == "sentence").Select(e => e.Data.GetProperty("text").GetString()));
        var cited = new List<int>();
        foreach (var (name, data) in events)
        {
            if (name == "citation")
            {
                cited.Add(data.GetProperty("number").GetInt32());
            }
            else if (name == "sentence")
            {
                Assert.All(data.GetProperty("citations").EnumerateArray(), n => Assert.Contains(n.GetInt32(), cited));
            }
        }

        Assert.Equal(answer.Citations.Select(c => c.Number!.Value), cited.Order());
        Assert.Equal(response.Header("X-Answer-Id"), Regex.Match(await response.TextAsync(), "(?m)^id: (.+)\nevent: done$").Groups[1].Value);
    }

    [Fact]
    public async Task Refusal_is_streamed_as_a_remark()
    {
        var response = await Client.PostJsonAsync("/api/ask", """{"question": "Who won the chess olympiad of 1992?"}""", ("Accept", "text/event-stream"));

        var sentence = EventsIn(await response.TextAsync()).Single(e => e.Event == "sentence").Data;

        Assert.Equal("remark", sentence.GetProperty("kind").GetString());
        Assert.Contains("do not say", sentence.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problem_before_the_first_event_keeps_its_status()
    {
        var response = await Client.PostJsonAsync("/api/ask", """{"question": "?"}""", ("Accept", "text/event-stream"));

        Assert.Contains("empty", await response.ProblemAsync(400), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_up_is_understood_by_the_history_sent_and_by_the_one_kept()
    {
        const string followUp = "and why?";
        var first = await (await Client.PostJsonAsync("/api/ask", $$"""{"question": "{{Question}}"}""")).TextAsync();
        var created = await Client.PostJsonAsync("/api/conversations", "{}");
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var id = (await created.JsonAsync()).GetProperty("conversationId").GetString();
        await Client.PostJsonAsync("/api/ask", $$"""{"question": "{{Question}}", "conversationId": "{{id}}"}""");

        var sent = await Client.PostJsonAsync("/api/ask", $$"""{"question": "{{followUp}}", "history": [{"question": "{{Question}}", "answer": {{first}}}]}""");
        var kept = await Client.PostJsonAsync("/api/ask", $$"""{"question": "{{followUp}}", "conversationId": "{{id}}"}""");

        var (a, b) = (AnswerJson.Read(await sent.TextAsync()), AnswerJson.Read(await kept.TextAsync()));
        Assert.NotEmpty(a.CarriedOver);
        Assert.Equal(a.StandaloneQuestion, b.StandaloneQuestion);
    }

    [Fact]
    public async Task Conversation_of_nobody_is_not_found()
    {
        var response = await Client.PostJsonAsync("/api/ask", $$"""{"question": "{{Question}}", "conversationId": "nobodys"}""");

        Assert.Contains("POST /api/conversations", await response.ProblemAsync(404), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_limit_the_answer_and_are_named_as_on_the_command_line()
    {
        var file = seeds.Files[^1];

        var response = await Client.PostJsonAsync(
            "/api/ask", $$"""{"question": "{{Question}}", "files": ["./{{file.ToUpperInvariant()}}"], "top": 1}""");

        var answer = AnswerJson.Read(await response.TextAsync());
        Assert.Equal(1, answer.Checked.Files);
        Assert.All(answer.Citations, c => Assert.Equal(file, c.File));
    }

    [Theory]
    [InlineData("{}", "\"question\" is missing")]
    [InlineData("[]", "must be a JSON object, not an array")]
    [InlineData("", "does not contain any JSON tokens")]
    [InlineData("null", "must be a JSON object, not null")]
    [InlineData("{\"question\": \"a\"", "(line 1, byte")]
    [InlineData("{\"question\": \"a\",\n \"top\": 1,}", "(line 2, byte 11)")]
    [InlineData("{\"question\": 7}", "\"question\" must be a text, not a number")]
    [InlineData("{\"question\": \"a\", \"question\": \"b\"}", "uplicate")]
    [InlineData("{\"question\": \"\\ud800\"}", "half a character")]
    [InlineData("{\"question\": \"a\", \"top\\ud800\": 1}", "half a character")]
    [InlineData("{\"question\": \"a\", \"history\": [{\"\\udfff\": \"\\ud800\"}]}", "half a character")]
    [InlineData("{\"question\": \"a\", \"top\": 0}", "\"top\" must be a whole number from 1 to 100")]
    [InlineData("{\"question\": \"a\", \"top\": 1e99}", "\"top\" must be a whole number")]
    [InlineData("{\"question\": \"a\", \"files\": \"b\"}", "\"files\" must be an array of texts")]
    [InlineData("{\"question\": \"a\", \"files\": [\"no such file\"]}", "There is no article \"no such file\". The list of articles has their names.")]
    [InlineData("{\"question\": \"a\", \"file\": \"b\"}", "there is no member \"file\" here. Known are: question, history")]
    [InlineData("{\"question\": \"a\", \"history\": {}}", "The \"history\" cannot be used: it must be a JSON array")]
    [InlineData("{\"question\": \"a\", \"history\": [{\"question\": \"b\", \"answer\": {\"question\": \"b\"}}]}", "lacks standaloneQuestion, status, answer, checked")]
    [InlineData("{\"question\": \"a\", \"history\": [{\"question\": \"b\", \"answer\": {\"question\": []}}]}", "the value of $.question is not what belongs there")]
    [InlineData("{\"question\": \"a\", \"history\": [], \"conversationId\": \"b\"}", "Send either")]
    public async Task Bad_body_is_refused_with_what_is_wrong_and_where(string body, string expected)
    {
        var detail = await (await Client.PostJsonAsync("/api/ask", body)).ProblemAsync(400);

        Assert.Contains(expected, detail, StringComparison.Ordinal);
        Assert.DoesNotContain("QnA.", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_that_is_no_json_or_no_text_is_refused()
    {
        using var text = new StringContent("question");
        using var bytes = new ByteArrayContent([(byte)'{', (byte)'"', 0xC3, (byte)'"', (byte)'}']) { Headers = { { "Content-Type", "application/json" } } };

        Assert.Contains("application/json", await (await Client.PostAsync("/api/ask", text, TestContext.Current.CancellationToken)).ProblemAsync(415), StringComparison.Ordinal);
        Assert.Contains("not UTF-8", await (await Client.PostAsync("/api/ask", bytes, TestContext.Current.CancellationToken)).ProblemAsync(400), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_question_is_refused()
    {
        var detail = await (await Client.PostJsonAsync("/api/ask", $$"""{"question": "{{new string('a', 2001)}}"}""")).ProblemAsync(400);

        Assert.Contains("2,000 characters", detail, StringComparison.Ordinal);
    }

    internal static List<(string Event, JsonElement Data)> EventsIn(string text) =>
    [
        .. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(e => e[0] != ':').Select(e =>
        {
            var fields = e.Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(f => f[0], f => f[1]);
            Assert.Subset(new HashSet<string> { "event", "data", "id" }, fields.Keys.ToHashSet());
            return (fields["event"], JsonElement.Parse(fields["data"]));
        }),
    ];
}
