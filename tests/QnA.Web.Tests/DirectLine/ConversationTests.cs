using System.Net;
using System.Text.Json.Nodes;
using QnA.Answering;
using QnA.Web.Conversations;
using Xunit;

namespace QnA.Web.Tests.DirectLine;

[Collection(nameof(SeedsHost))]
public sealed class ConversationTests(SeedsHost seeds)
{
    private const string Question = "what weapons did Iran want?";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Question_is_echoed_before_it_is_answered()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);

        var id = await client.AskAsync(Question, "mine");
        await client.AnswersAsync();
        var (activities, watermark) = await client.PollAsync();

        Assert.Equal(["user", "bot"], activities.Select(a => (string?)a["from"]!["role"]));
        Assert.Equal(id, (string?)activities[0]["id"]);
        Assert.Equal("mine", (string?)activities[0]["channelData"]!["clientActivityID"]);
        Assert.StartsWith("dl_", (string?)activities[0]["from"]!["id"], StringComparison.Ordinal);
        Assert.Equal(id, (string?)activities[1]["replyToId"]);
        Assert.Equal("2", watermark);
        Assert.DoesNotContain(activities, a => (string?)a["type"] == "typing");
    }

    [Fact]
    public async Task Answer_carries_text_citations_thumbs_and_the_answer_itself()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        await client.AskAsync(Question);

        var message = (await client.AnswersAsync())[0];

        var data = message["channelData"]!["qna"]!;
        var answer = AnswerJson.Read(data["answer"]!.ToJsonString());
        Assert.NotEmpty(answer.Citations);
        var root = message["entities"]!.AsArray().First(e => (string?)e!["@id"] == "")!;
        Assert.Equal(answer.Citations.Select(c => c.Quote), root["citation"]!.AsArray().Select(c => (string?)c!["appearance"]!["usageInfo"]!["name"]));
        Assert.All(answer.Citations, c => Assert.Contains(
            $"[{c.Number}]: <{seeds.Host.Address}articles/{c.File}#{c.Start}-{c.End}>", (string)message["text"]!, StringComparison.Ordinal));
        Assert.Equal($"qna:like:{data["answerId"]}", (string?)root["potentialAction"]![0]!["@id"]);
        Assert.NotNull(seeds.Host.Service<ConversationStore>().FindAnswer((string)data["answerId"]!));
    }

    [Fact]
    public async Task Question_that_is_to_be_asked_as_typed_takes_nothing_from_the_turn_before()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        await client.AskAsync("When will Putin and Pezeshkian sign the treaty?");
        await client.PostAsync(new { type = "message", text = "and where?", channelData = new { qna = new { asTyped = true } } });

        var answers = await client.AnswersAsync(2);

        Assert.Equal("and where?", (string?)answers[1]["channelData"]!["qna"]!["answer"]!["standaloneQuestion"]);
    }

    [Fact]
    public async Task Follow_up_is_understood_by_the_turn_before()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        await client.AskAsync("When will Putin and Pezeshkian sign the treaty?");
        await client.AskAsync("and where?");

        var answers = await client.AnswersAsync(2);

        Assert.NotNull((string?)answers[1]["channelData"]!["qna"]!["understood"]);
    }

    [Fact]
    public async Task Same_client_id_is_taken_once()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);

        var ids = new[] { await client.AskAsync(Question, "again"), await client.AskAsync(Question, "again") };
        await client.AnswersAsync();

        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(2, (await client.PollAsync()).Activities.Count);
    }

    [Fact]
    public async Task Thumb_is_kept_with_the_answer()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        await client.AskAsync(Question);
        var message = (await client.AnswersAsync())[0];
        var id = (string)message["channelData"]!["qna"]!["answerId"]!;

        var response = await client.PostAsync(new
        {
            type = "event",
            name = "webchat:activity-status/feedback",
            entities = new JsonArray(new JsonObject { ["@type"] = "DislikeAction", ["@id"] = $"qna:dislike:{id}" }),
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(seeds.Host.Service<FeedbackStore>().IsUp(id));
    }

    [Fact]
    public async Task Question_without_sense_gets_a_message_that_says_what_to_do()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        await client.AskAsync(new string('x', 2001));

        var message = (await client.AnswersAsync())[0];

        Assert.Equal("A question can have 2,000 characters; this one has 2,001. Ask a shorter one.", (string?)message["text"]);
        Assert.NotNull(message["channelData"]!["qna"]!["problem"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":"message","text":7}""")]
    [InlineData("")]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@id":"\ud800"}]}""")]
    [InlineData("""{"type":"message","text":"a","channelData":{"clientActivityID":"\ud800"}}""")]
    [InlineData("""{"type":"event","name":"a","value":{"b":"\ud800"}}""")]
    public async Task Malformed_activity_is_refused_with_a_reason(string body)
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{client.Conversation}/activities") { Content = new StringContent(body) };
        request.Headers.Authorization = new("Bearer", client.Token);

        var response = await seeds.Host.Client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BadArgument", (string?)(await DirectLineClient.ReadAsync(response))["error"]!["code"]);
    }

    [Fact]
    public async Task Upload_takes_the_activity_and_leaves_the_files()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent($$"""{"type":"message","text":"{{Question}}"}""", System.Text.Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob");
        form.Add(new ByteArrayContent([1, 2, 3]), "file", "picture.png");
        var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{client.Conversation}/upload?userId=x") { Content = form };
        request.Headers.Authorization = new("Bearer", client.Token);

        var response = await seeds.Host.Client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(await client.AnswersAsync());
    }

    [Fact]
    public async Task Conversation_can_be_taken_along_as_Markdown_and_as_JSON()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        await client.AskAsync(Question);
        await client.AskAsync("how many submarines did Iran buy?");
        var answers = await client.AnswersAsync(2);

        var markdown = await (await client.SendAsync(HttpMethod.Get, $"/api/conversations/{client.Conversation}/export?format=markdown")).Content.ReadAsStringAsync(Stop);
        var json = await DirectLineClient.ReadAsync(await client.SendAsync(HttpMethod.Get, $"/api/conversations/{client.Conversation}/export?format=json"));

        var answer = AnswerJson.Read(answers[0]["channelData"]!["qna"]!["answer"]!.ToJsonString());
        Assert.All(answer.Citations, c => Assert.Contains($"[^1-{c.Number}]: ", markdown, StringComparison.Ordinal));
        Assert.Equal(2, json["answers"]!.AsArray().Count);
        Assert.Equal(answer.Citations, AnswerJson.Read(json["answers"]![0]!["answer"]!.ToJsonString()).Citations);
    }

    [Fact]
    public async Task Forgotten_conversation_is_gone_for_good()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        await client.AskAsync(Question);
        await client.AnswersAsync();

        var response = await client.SendAsync(HttpMethod.Delete, $"/api/conversations/{client.Conversation}");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{client.Conversation}/activities")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(HttpMethod.Post, "/v3/directline/conversations", new { })).StatusCode);
        Assert.Empty(seeds.Host.Service<ConversationStore>().Answers(client.Conversation));
    }
}
