using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace QnA.Web.Tests.Teams;

/// <summary>The real host with Teams switched on, an issuer that it believes and a connector that it answers to.</summary>
public sealed class TeamsHost : IAsyncLifetime
{
    public const string AppId = "0e6f4d3c-1f8b-4a5e-9a52-6f0f4a1b2c3d";
    public const string Tenant = "7a6c1b52-9c4e-4a6b-8d3f-2b1a0c9d8e7f";
    public const string Question = "what weapons did Iran want?";

    private static int _numbers;
    private readonly Dictionary<string, string?> _more;

    public TeamsHost()
        : this([])
    {
    }

    internal TeamsHost(Dictionary<string, string?> more) => _more = more;

    internal RunningHost Host { get; private set; } = null!; // set before any test runs

    internal FakeConnector Connector { get; private set; } = null!; // as above

    internal FakeIssuer Issuer { get; private set; } = null!; // as above

    internal static async Task<TeamsHost> StartAsync(Dictionary<string, string?>? more = null)
    {
        var host = new TeamsHost(more ?? []);
        await host.InitializeAsync();
        return host;
    }

    public async ValueTask InitializeAsync()
    {
        Connector = await FakeConnector.StartAsync();
        Issuer = await FakeIssuer.StartAsync();
        Host = await RunningHost.StartAsync(Repository.PathTo("seeds"), new Dictionary<string, string?>(_more)
        {
            ["Teams:AppId"] = AppId,
            ["Teams:TenantId"] = Tenant,
            ["Teams:MetadataAddress"] = Issuer.Metadata,
            ["Web:PublicAddress"] = "https://articles.example",
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Issuer.DisposeAsync();
        await Connector.DisposeAsync();
    }

    /// <summary>An id of a conversation with every character that Teams puts into one.</summary>
    internal static string NewConversation() =>
        string.Create(CultureInfo.InvariantCulture, $"19:{Interlocked.Increment(ref _numbers)}_a@thread.tacv2;messageid=1");

    internal static string NewId() => string.Create(CultureInfo.InvariantCulture, $"act-{Interlocked.Increment(ref _numbers)}");

    /// <summary>A message as Teams sends it.</summary>
    internal JsonObject Message(string text, string conversation, string kind = "personal") => new()
    {
        ["type"] = "message",
        ["id"] = NewId(),
        ["timestamp"] = "2026-11-20T10:00:00.000Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "Ana", ["aadObjectId"] = "5d1c1a56-0000-4000-8000-000000000001" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}", ["name"] = "Articles" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = kind, ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["textFormat"] = "plain",
        ["locale"] = "en-US",
        ["text"] = text,
    };

    /// <summary>A token that is good for whatever the connector's address is.</summary>
    internal string Token() => Issuer.Mint(AppId, Connector.ServiceUrl);

    internal Task<HttpResponseMessage> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString(), $"Bearer {Token()}");

    internal async Task<HttpResponseMessage> PostAsync(string json, string? authorization, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(json, Encoding.UTF8, type) };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks in a new conversation and waits for the answer.</summary>
    internal async Task<(string Conversation, ConnectorCall Answer)> AskAsync(string question, string kind = "personal", string? conversation = null)
    {
        conversation ??= NewConversation();
        var before = Connector.In(conversation).Count(c => c.Type == "message");
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(Message(question, conversation, kind))).StatusCode);
        var calls = await Connector.WaitAsync(conversation, calls => calls.Count(c => c.Type == "message") > before);
        return (conversation, calls[^1]);
    }
}

[CollectionDefinition(nameof(TeamsHost))]
public sealed class TeamsHostDefinition : ICollectionFixture<TeamsHost>;
