using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace QnA.Web.Tests.Teams;

/// <summary>Every check of an inbound token, each by a message that breaks it and nothing else.</summary>
[Collection(nameof(TeamsHost))]
public sealed class TokenTests(TeamsHost teams)
{
    private const string AppId = TeamsHost.AppId;

    private static readonly Dictionary<string, (bool IsGood, Func<TeamsHost, JsonObject, string?> Header)> Table = new()
    {
        ["as Teams sends it"] = (true, (t, _) => $"Bearer {t.Token()}"),
        ["scheme in lower case"] = (true, (t, _) => $"bearer {t.Token()}"),
        ["signed with RS384"] = (true, (t, _) => Bearer(t, algorithm: SecurityAlgorithms.RsaSha384)),
        ["signed with RS512"] = (true, (t, _) => Bearer(t, algorithm: SecurityAlgorithms.RsaSha512)),
        ["expired four minutes ago"] = (true, (t, _) => Bearer(t, notBefore: Minutes(-60), expires: Minutes(-4))),
        ["good in four minutes"] = (true, (t, _) => Bearer(t, notBefore: Minutes(4))),
        ["service URL in another case"] = (true, (t, a) => $"Bearer {t.Issuer.Mint(AppId, ((string)a["serviceUrl"]!).ToUpperInvariant())}"),
        ["no header"] = (false, (_, _) => null),
        ["empty header"] = (false, (_, _) => ""),
        ["no scheme"] = (false, (t, _) => t.Token()),
        ["another scheme"] = (false, (t, _) => $"Basic {t.Token()}"),
        ["three parts in the header"] = (false, (t, _) => $"Bearer {t.Token()} x"),
        ["no token"] = (false, (_, _) => "Bearer "),
        ["no JSON web token"] = (false, (_, _) => "Bearer a.b.c"),
        ["not even dots"] = (false, (_, _) => "Bearer abc"),
        ["unsigned"] = (false, (t, _) => $"Bearer {Unsigned(t)}"),
        ["signature changed"] = (false, (t, _) => $"Bearer {t.Token()[..^8]}AAAAAAAA"),
        ["payload of another token"] = (false, (t, _) => $"Bearer {Swapped(t)}"),
        ["signed with another key"] = (false, (t, _) => Bearer(t, signedWith: Secret(t))),
        ["signed with PS256"] = (false, (t, _) => Bearer(t, algorithm: SecurityAlgorithms.RsaSsaPssSha256)),
        ["another issuer"] = (false, (t, _) => Bearer(t, issuer: "https://api.botframework.us")),
        ["issuer with a slash"] = (false, (t, _) => Bearer(t, issuer: "https://api.botframework.com/")),
        ["issuer in another case"] = (false, (t, _) => Bearer(t, issuer: "https://API.botframework.com")),
        ["no issuer"] = (false, (t, _) => Bearer(t, issuer: null)),
        ["issuer of the emulator"] = (false, (t, _) => Bearer(t, issuer: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")),
        ["another audience"] = (false, (t, a) => $"Bearer {t.Issuer.Mint("f6a1f7a2-0000-4000-8000-000000000000", (string?)a["serviceUrl"])}"),
        ["audience with a slash"] = (false, (t, a) => $"Bearer {t.Issuer.Mint(AppId + "/", (string?)a["serviceUrl"])}"),
        ["expired six minutes ago"] = (false, (t, _) => Bearer(t, notBefore: Minutes(-60), expires: Minutes(-6))),
        ["good in six minutes"] = (false, (t, _) => Bearer(t, notBefore: Minutes(6))),
        ["no expiry"] = (false, (t, _) => Bearer(t, hasExpiry: false)),
        ["key unknown"] = (false, (t, _) => Bearer(t, kid: "nobody's", signedWith: "k1")),
        ["service URL of another"] = (false, (t, _) => $"Bearer {t.Issuer.Mint(AppId, "https://smba.trafficmanager.net/amer")}"),
        ["service URL longer"] = (false, (t, a) => $"Bearer {t.Issuer.Mint(AppId, (string?)a["serviceUrl"] + "/")}"),
        ["no service URL"] = (false, (t, _) => $"Bearer {t.Issuer.Mint(AppId, null)}"),
        ["service URL empty"] = (false, (t, _) => $"Bearer {t.Issuer.Mint(AppId, "")}"),
        ["service URL is no text"] = (false, (t, _) => $"Bearer {t.Issuer.Mint(AppId, null, claims: new() { ["serviceurl"] = 7 })}"),
        ["channel not endorsed"] = (false, (t, a) => OfChannel(t, a, "directline")),
        ["channel endorsed, not Teams"] = (false, (t, a) => OfChannel(t, a, "webchat")),
        ["channel in another case"] = (false, (t, a) => OfChannel(t, a, "MSTeams")),
    };

    public static TheoryData<string> Cases { get; } = [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Token_decides_whether_a_message_is_taken(string name)
    {
        var (isGood, header) = Table[name];
        var conversation = TeamsHost.NewConversation();
        var activity = teams.Message("hello", conversation, "groupChat"); // answered in one piece
        var authorization = header(teams, activity);

        var response = await teams.PostAsync(activity.ToJsonString(), authorization);

        Assert.Equal(isGood ? HttpStatusCode.Accepted : HttpStatusCode.Unauthorized, response.StatusCode);
        if (isGood)
        {
            await teams.Connector.MessageAsync(conversation);
        }
        else
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Empty(teams.Connector.In(conversation));
        }
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("conversation")]
    [InlineData("from")]
    public async Task Message_without_what_it_must_have_is_refused_by_name(string member)
    {
        var activity = teams.Message("hello", TeamsHost.NewConversation());
        activity.Remove(member);

        var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(member, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id", "..")]
    [InlineData("id", ".")]
    [InlineData("conversation", "..")]
    [InlineData("conversation", "")]
    public async Task Id_that_would_lead_elsewhere_in_a_path_is_refused(string member, string id)
    {
        var activity = teams.Message("hello", TeamsHost.NewConversation());
        (member == "id" ? activity : activity[member]!)["id"] = id;

        Assert.Equal(HttpStatusCode.BadRequest, (await teams.PostAsync(activity)).StatusCode);
    }

    [Fact]
    public async Task Body_of_ten_megabytes_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(teams.Message(new string('a', 10_000_000), "c").ToJsonString(), Encoding.UTF8, "application/json"),
            Headers = { ExpectContinue = true, Authorization = new("Bearer", teams.Token()) }, // asks before it sends so much
        };

        var response = await teams.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"type\":\"message\",\"from\":\"x\"}")]
    [InlineData("{\"type\":\"message\",\"membersAdded\":[null]}")]
    [InlineData("{\"channelData\":{\"tenant\":1,\"tenant\":2},\"type\":\"message\"}")]
    public async Task Body_that_is_no_activity_is_refused(string body)
    {
        var response = await teams.PostAsync(body, $"Bearer {teams.Token()}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("""{"tenant":{"id":"\ud800"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"tenant":{"id":7}}""", HttpStatusCode.Accepted)]
    [InlineData("""{"tenant":[1]}""", HttpStatusCode.Accepted)]
    [InlineData("""{"tenant":{"id":"a","id":"b"}}""", HttpStatusCode.BadRequest)]
    [InlineData("7", HttpStatusCode.Accepted)]
    public async Task Strange_channel_data_does_no_harm(string channelData, HttpStatusCode expected)
    {
        var activity = teams.Message("hello", TeamsHost.NewConversation(), "groupChat");
        activity["channelData"] = "HERE";

        var response = await teams.PostAsync(activity.ToJsonString().Replace("\"HERE\"", channelData, StringComparison.Ordinal), $"Bearer {teams.Token()}");

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Body_that_is_not_called_json_is_refused()
    {
        var response = await teams.PostAsync(teams.Message("hello", "c").ToJsonString(), $"Bearer {teams.Token()}", "text/plain");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("https://evil.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://evil.example/?https://smba.trafficmanager.net/")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("smba.trafficmanager.net")]
    public async Task Service_url_that_is_not_allowed_is_refused_though_the_token_has_it(string url)
    {
        var activity = teams.Message("hello", TeamsHost.NewConversation());
        activity["serviceUrl"] = url;

        var response = await teams.PostAsync(activity.ToJsonString(), $"Bearer {teams.Issuer.Mint(AppId, url)}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("11111111-2222-4333-8444-555555555555", "11111111-2222-4333-8444-555555555555")]
    [InlineData(TeamsHost.Tenant, "11111111-2222-4333-8444-555555555555")]
    [InlineData("11111111-2222-4333-8444-555555555555", TeamsHost.Tenant)]
    [InlineData(null, null)]
    public async Task Tenant_that_is_not_allowed_is_refused(string? ofConversation, string? ofChannelData)
    {
        var activity = teams.Message("hello", TeamsHost.NewConversation());
        activity["conversation"]!["tenantId"] = ofConversation;
        activity["channelData"] = ofChannelData is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = ofChannelData } };

        Assert.Equal(HttpStatusCode.Forbidden, (await teams.PostAsync(activity)).StatusCode);
    }

    [Fact]
    public async Task New_key_is_taken_at_once_and_made_up_ones_ask_the_issuer_no_more()
    {
        await using var own = await TeamsHost.StartAsync();
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(own, "k1", "k1"));
        own.Issuer.AddKey("k2", "msteams");
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(own, "k2", "k2"));
        var before = own.Issuer.KeyRequests;

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(own, "k1", $"made up {i}"));
        }

        Assert.Equal(before, own.Issuer.KeyRequests);
    }

    [Fact]
    public async Task Key_without_endorsements_is_refused()
    {
        await using var own = await TeamsHost.StartAsync();
        own.Issuer.AddKey("bare", null);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(own, "bare", "bare"));
    }

    [Fact]
    public async Task Message_is_put_off_while_the_keys_cannot_be_read()
    {
        await using var own = await TeamsHost.StartAsync();
        own.Issuer.IsDown = true;

        var response = await own.PostAsync(own.Message("hello", "c"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Fact]
    public async Task Host_without_an_app_says_which_settings_make_one()
    {
        await using var own = await RunningHost.StartAsync(Repository.PathTo("seeds"));

        var response = await own.Client.PostAsync("/api/messages", new StringContent("{}"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("QnA:Teams:AppId", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(TeamsHost teams, string signedWith, string kid)
    {
        var token = teams.Issuer.Mint(AppId, teams.Connector.ServiceUrl, kid: kid, signedWith: signedWith);
        return (await teams.PostAsync(teams.Message("hello", TeamsHost.NewConversation(), "groupChat").ToJsonString(), $"Bearer {token}")).StatusCode;
    }

    private static string Bearer(
        TeamsHost teams, string? issuer = FakeIssuer.Issuer, string kid = "k1", string? signedWith = null, string algorithm = SecurityAlgorithms.RsaSha256,
        TimeSpan? notBefore = null, TimeSpan? expires = null, bool hasExpiry = true) =>
        "Bearer " + teams.Issuer.Mint(AppId, teams.Connector.ServiceUrl, issuer, kid, signedWith, algorithm, notBefore, expires, hasExpiry);

    private static string OfChannel(TeamsHost teams, JsonObject activity, string channel)
    {
        activity["channelId"] = channel;
        return $"Bearer {teams.Token()}";
    }

    private static string Secret(TeamsHost teams)
    {
        teams.Issuer.AddSecretKey("secret");
        return "secret";
    }

    private static string Unsigned(TeamsHost teams) =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"k1"}""")}.{teams.Token().Split('.')[1]}.";

    private static string Swapped(TeamsHost teams)
    {
        var parts = teams.Issuer.Mint("somebody else", teams.Connector.ServiceUrl).Split('.');
        return $"{parts[0]}.{teams.Token().Split('.')[1]}.{parts[2]}";
    }

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
}
