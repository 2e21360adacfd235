using System.Net;
using System.Net.Http.Json;
using QnA.Web.DirectLine;
using Xunit;

namespace QnA.Web.Tests.DirectLine;

[Collection(nameof(SeedsHost))]
public sealed class TokenTests(SeedsHost seeds)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Calls { get; } = new()
    {
        { "POST", "/v3/directline/conversations" },
        { "GET", "/v3/directline/conversations/{id}" },
        { "GET", "/v3/directline/conversations/{id}/activities" },
        { "POST", "/v3/directline/conversations/{id}/activities" },
        { "POST", "/v3/directline/conversations/{id}/upload" },
        { "POST", "/v3/directline/tokens/refresh" },
        { "GET", "/api/conversations/{id}/export" },
        { "DELETE", "/api/conversations/{id}" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_without_a_token_is_refused(string method, string path)
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);
        client.Token = "nonsense";

        var response = await client.SendAsync(new HttpMethod(method), path.Replace("{id}", client.Conversation, StringComparison.Ordinal), new { });

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Unauthorized", (string?)(await DirectLineClient.ReadAsync(response))["error"]!["code"]);
    }

    public static TheoryData<string, string> CallsByConversation { get; } = [.. Calls.Where(c => c.Data.Item2.Contains("{id}", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(CallsByConversation))]
    public async Task Token_opens_no_other_conversation(string method, string path)
    {
        var (mine, other) = (await DirectLineClient.StartAsync(seeds.Host), await DirectLineClient.StartAsync(seeds.Host));

        var response = await mine.SendAsync(new HttpMethod(method), path.Replace("{id}", other.Conversation, StringComparison.Ordinal), new { });

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Refreshed_token_is_for_the_same_conversation()
    {
        var client = await DirectLineClient.StartAsync(seeds.Host);

        var refreshed = await DirectLineClient.ReadAsync(await client.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", new { }));

        Assert.Equal(client.Conversation, (string?)refreshed["conversationId"]);
        Assert.Equal("", (await client.At(seeds.Host.Client, (string)refreshed["token"]!).PollAsync()).Watermark.Trim('0'));
    }

    [Fact]
    public async Task Browser_gets_a_new_token_for_its_own_conversation_only()
    {
        var generated = await seeds.Host.Client.PostAsync("/v3/directline/tokens/generate", JsonContent.Create(new { }), Stop);
        var conversation = (string)(await DirectLineClient.ReadAsync(generated))["conversationId"]!;
        var cookie = generated.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(DirectLineAccess.Cookie, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);

        var own = await AgainAsync(conversation, cookie.Split(';')[0]);
        var others = await AgainAsync(conversation, null);
        var unknown = await AgainAsync("0123456789abcdef0123456789abcdef", cookie.Split(';')[0]);

        Assert.Equal(conversation, (string?)(await DirectLineClient.ReadAsync(own))["conversationId"]);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (others.StatusCode, unknown.StatusCode));
    }

    private async Task<HttpResponseMessage> AgainAsync(string conversation, string? cookie)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate") { Content = JsonContent.Create(new { conversationId = conversation }) };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await seeds.Host.Client.SendAsync(request, Stop);
    }
}
