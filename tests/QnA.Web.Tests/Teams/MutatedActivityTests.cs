using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Xunit;

namespace QnA.Web.Tests.Teams;

[Collection(nameof(TeamsHost))]
public sealed class MutatedActivityTests(TeamsHost teams)
{
    private const int Seed = 20261123;

    private static readonly int Count = Environment.GetEnvironmentVariable("QNA_EXTENDED") == "1" ? 5000 : 300;

    [Fact]
    public async Task Mutated_activity_is_taken_or_refused_and_harms_nothing()
    {
        var mutations = new JsonMutations(Seed);
        var statuses = new Dictionary<HttpStatusCode, int>();
        for (var i = 0; i < Count; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(mutations.Of(Sound(i))) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", teams.Token());

            var response = await teams.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);

            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            statuses[response.StatusCode] = statuses.GetValueOrDefault(response.StatusCode) + 1;
            Assert.True((int)response.StatusCode is < 500 or 501, $"{i}: {response.StatusCode}: {body}");
            foreach (var leak in new[] { Repository.Root.TrimEnd('/'), "   at ", "System." })
            {
                Assert.DoesNotContain(leak, body, StringComparison.Ordinal);
            }
        }

        Assert.True(statuses.GetValueOrDefault(HttpStatusCode.Accepted) > Count / 20, string.Join(", ", statuses));
        Assert.True(statuses.GetValueOrDefault(HttpStatusCode.BadRequest) > Count / 10, string.Join(", ", statuses));
        await teams.AskAsync("hello", "groupChat");
    }

    /// <summary>A message with a mention, a welcome, a thumb.</summary>
    private JsonObject Sound(int number)
    {
        var activity = teams.Message("<at>Articles</at> hello", TeamsHost.NewConversation(), "groupChat");
        activity["entities"] = JsonNode.Parse($$$"""[{"type":"mention","text":"<at>Articles</at>","mentioned":{"id":"28:{{{TeamsHost.AppId}}}","name":"Articles"}}]""");
        switch (number % 3)
        {
            case 1:
                (activity["type"], activity["membersAdded"]) = ("conversationUpdate", new JsonArray(new JsonObject { ["id"] = $"28:{TeamsHost.AppId}" }));
                break;
            case 2:
                (activity["type"], activity["name"], activity["replyToId"]) = ("invoke", "message/submitAction", "m-1");
                activity["value"] = JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"x\"}"}}""");
                break;
        }

        return activity;
    }
}
