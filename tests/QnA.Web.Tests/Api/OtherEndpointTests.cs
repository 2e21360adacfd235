using System.Net;
using System.Text.Json;
using QnA.Answering;
using QnA.Briefing;
using QnA.Web.Conversations;
using Xunit;

namespace QnA.Web.Tests.Api;

[Collection(nameof(SeedsHost))]
public sealed class OtherEndpointTests(SeedsHost seeds)
{
    private const string Question = "what weapons did Iran want?";

    private HttpClient Client => seeds.Host.Client;

    [Fact]
    public async Task Search_ranks_passages()
    {
        var response = await Client.PostJsonAsync("/api/search", """{"query": "fighter jets", "top": 3}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var passages = (await response.JsonAsync()).GetProperty("passages");
        Assert.Equal(3, passages.GetArrayLength());
        Assert.Contains("fighter", passages[0].GetProperty("text").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/api/search", """{"query": " "}""", "from 1 to 2000 characters")]
    [InlineData("/api/search", """{"query": "a", "top": 101}""", "from 1 to 100")]
    [InlineData("/api/brief", """{"topic": ""}""", "The topic is empty")]
    [InlineData("/api/brief", """{"topic": "a", "files": ["b"]}""", "There is no article")]
    [InlineData("/api/verify", """{"question": "a"}""", "lacks standaloneQuestion, status, answer, checked")]
    [InlineData("/api/feedback", """{"answerId": "a", "rating": "good"}""", "must be \"up\" or \"down\"")]
    public async Task Bad_input_is_refused(string path, string body, string expected) =>
        Assert.Contains(expected, await (await Client.PostJsonAsync(path, body)).ProblemAsync(400), StringComparison.Ordinal);

    [Fact]
    public async Task Brief_is_the_one_of_the_command_line()
    {
        var response = await Client.PostJsonAsync("/api/brief", """{"topic": "Russia and Iran", "top": 3}""");

        var brief = BriefJson.Read(await response.TextAsync());
        Assert.NotEmpty(brief.Points);
        Assert.InRange(brief.Points.Count, 1, 3);
    }

    [Fact]
    public async Task Answer_verifies_and_a_changed_one_does_not()
    {
        var answer = await (await Client.PostJsonAsync("/api/ask", $$"""{"question": "{{Question}}"}""")).TextAsync();
        var quote = AnswerJson.Read(answer).Citations[0].Quote;

        var sound = await (await Client.PostJsonAsync("/api/verify", answer)).JsonAsync();
        var forged = await (await Client.PostJsonAsync("/api/verify", answer.Replace($"\"quote\": \"{quote[..8]}", "\"quote\": \"Forgery ", StringComparison.Ordinal))).JsonAsync();
        var traversal = await (await Client.PostJsonAsync("/api/verify", answer.Replace(seeds.Files[0], "../README.md", StringComparison.Ordinal).Replace(seeds.Files[4], "../README.md", StringComparison.Ordinal))).JsonAsync();

        Assert.Equal("ok", sound.GetProperty("state").GetString());
        Assert.Empty(sound.GetProperty("faults").EnumerateArray());
        Assert.Equal("broken", forged.GetProperty("state").GetString());
        Assert.Contains(traversal.GetProperty("citations").EnumerateArray(), r => r.GetProperty("reason").GetString() == "the file is missing");
    }

    [Fact]
    public async Task Feedback_is_kept_with_its_answer()
    {
        var asked = await Client.PostJsonAsync("/api/ask", $$"""{"question": "{{Question}}"}""");

        var kept = await Client.PostJsonAsync("/api/feedback", $$"""{"answerId": "{{asked.Header("X-Answer-Id")}}", "rating": "down", "comment": "not\nall"}""");
        var unknown = await Client.PostJsonAsync("/api/feedback", """{"answerId": "nobodys", "rating": "up"}""");

        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        Assert.Contains("X-Answer-Id", await unknown.ProblemAsync(404), StringComparison.Ordinal);
        var opinion = seeds.Host.Service<FeedbackStore>().Export().Select(l => JsonElement.Parse(l)).Single(l => l.GetProperty("comment").GetString() == "not\nall");
        Assert.Equal("down", opinion.GetProperty("rating").GetString());
        Assert.Equal(Question, AnswerJson.Read(opinion.GetProperty("answer")).Question);
    }
}
