using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Xunit;

namespace QnA.Web.Tests.DirectLine;

[Collection(nameof(SeedsHost))]
public sealed class MutatedActivityTests(SeedsHost seeds)
{
    private const int Seed = 20241101;

    private static readonly int Count = Environment.GetEnvironmentVariable("QNA_EXTENDED") == "1" ? 5000 : 300;

    private static readonly JsonObject[] Sound =
    [
        JsonNode.Parse("""{"type":"message","text":"hello","textFormat":"plain","locale":"en","from":{"id":"dl_1","name":"A","role":"user"},"channelData":{"clientActivityID":"c1","clientTimestamp":"2024-05-01T12:00:00Z"},"channelId":"webchat","entities":[{"type":"ClientCapabilities","requiresBotState":true}],"timestamp":"2024-05-01T12:00:00Z"}""")!.AsObject(),
        JsonNode.Parse("""{"type":"event","name":"webchat:activity-status/feedback","value":{},"entities":[{"@type":"LikeAction","@id":"qna:like:0"}],"from":{"id":"dl_1"}}""")!.AsObject(),
        JsonNode.Parse("""{"type":"conversationUpdate","membersAdded":[{"id":"dl_1"}],"from":{"id":"dl_1"}}""")!.AsObject(),
    ];

    [Fact]
    public async Task Mutated_activity_is_taken_or_refused_and_harms_nothing()
    {
        var mutations = new JsonMutations(Seed);
        var client = await DirectLineClient.StartAsync(seeds.Host);
        var statuses = new Dictionary<HttpStatusCode, int>();
        for (var i = 0; i < Count; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{client.Conversation}/activities")
            {
                Content = new ByteArrayContent(mutations.Of(Sound[i % Sound.Length])),
            };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", client.Token);

            var response = await seeds.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);

            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            statuses[response.StatusCode] = statuses.GetValueOrDefault(response.StatusCode) + 1;
            Assert.True((int)response.StatusCode < 500, $"{response.StatusCode}: {body}");
            Assert.DoesNotContain(Repository.Root.TrimEnd('/'), body, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", body, StringComparison.Ordinal);
        }

        Assert.True(statuses.GetValueOrDefault(HttpStatusCode.OK) > Count / 10, string.Join(", ", statuses));
        Assert.True(statuses.GetValueOrDefault(HttpStatusCode.BadRequest) > Count / 10, string.Join(", ", statuses));
        var fresh = await DirectLineClient.StartAsync(seeds.Host);
        await fresh.AskAsync("what weapons did Iran want?");
        Assert.Single(await fresh.AnswersAsync());
        Assert.NotEmpty((await client.PollAsync()).Activities); // what was taken can still be read
    }
}
