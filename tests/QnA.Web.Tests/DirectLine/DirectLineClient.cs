using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace QnA.Web.Tests.DirectLine;

/// <summary>One client of a conversation, over real HTTP and real WebSockets.</summary>
internal sealed class DirectLineClient
{
    private readonly HttpClient _http;

    private DirectLineClient(HttpClient http, string conversation, string token) => (_http, Conversation, Token) = (http, conversation, token);

    public string Conversation { get; }

    public string Token { get; set; }

    public string StreamUrl { get; private set; } = "";

    private string Activities => $"/v3/directline/conversations/{Conversation}/activities";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Gets a token and starts its conversation.</summary>
    public static Task<DirectLineClient> StartAsync(RunningHost host) => StartAsync(host.Client);

    /// <inheritdoc cref="StartAsync(RunningHost)"/>
    public static async Task<DirectLineClient> StartAsync(HttpClient http)
    {
        var granted = await http.PostAsync("/v3/directline/tokens/generate", JsonContent.Create(new { }), Stop);
        granted.EnsureSuccessStatusCode();
        var token = await ReadAsync(granted);
        var client = new DirectLineClient(http, (string)token["conversationId"]!, (string)token["token"]!); // the contract has both
        var started = await client.SendAsync(HttpMethod.Post, "/v3/directline/conversations", new { });
        Assert.Equal(System.Net.HttpStatusCode.Created, started.StatusCode);
        client.StreamUrl = (string)(await ReadAsync(started))["streamUrl"]!;
        return client;
    }

    /// <summary>The same conversation at another host, or with another token.</summary>
    public DirectLineClient At(HttpClient http, string? token = null) => new(http, Conversation, token ?? Token);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await _http.SendAsync(request, Stop);
    }

    public Task<HttpResponseMessage> PostAsync(object activity) => SendAsync(HttpMethod.Post, Activities, activity);

    /// <summary>Asks, as Web Chat does.</summary>
    /// <returns>Id of the question.</returns>
    public async Task<string> AskAsync(string text, string? clientId = null)
    {
        var response = await PostAsync(new { type = "message", text, from = new { id = "somebody else" }, channelData = new { clientActivityID = clientId ?? Guid.NewGuid().ToString() } });
        response.EnsureSuccessStatusCode();
        return (string)(await ReadAsync(response))["id"]!;
    }

    public async Task<(List<JsonObject> Activities, string Watermark)> PollAsync(string watermark = "")
    {
        var response = await SendAsync(HttpMethod.Get, $"{Activities}?watermark={watermark}");
        response.EnsureSuccessStatusCode();
        var set = await ReadAsync(response);
        return ([.. set["activities"]!.AsArray().Select(a => a!.AsObject())], (string)set["watermark"]!);
    }

    /// <summary>Polls until the bot has answered so many questions.</summary>
    public Task<List<JsonObject>> AnswersAsync(int count = 1) => Waiting.UntilAsync(
        $"the bot has answered {count} times", async () => (await PollAsync()).Activities.Where(IsAnswer).ToList(), answers => answers.Count >= count);

    public async Task<JsonObject> ResumeAsync(string watermark)
    {
        var response = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{Conversation}?watermark={watermark}");
        response.EnsureSuccessStatusCode();
        return await ReadAsync(response);
    }

    public static async Task<ClientWebSocket> ConnectAsync(string streamUrl, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new Uri(streamUrl), Stop);
        return socket;
    }

    /// <summary>Reads sets of activities until one is as wanted; returns all that were read, and the last watermark.</summary>
    public static async Task<(List<JsonObject> Activities, string Watermark)> ReadUntilAsync(ClientWebSocket socket, Func<JsonObject, bool> isLast)
    {
        var (activities, watermark) = (new List<JsonObject>(), "");
        while (!activities.Exists(a => isLast(a)) && await ReadSetAsync(socket) is { } set)
        {
            activities.AddRange(set["activities"]!.AsArray().Select(a => a!.AsObject()));
            watermark = (string?)set["watermark"] ?? watermark;
        }

        return (activities, watermark);
    }

    public static bool IsAnswer(JsonObject activity) => (string?)activity["type"] == "message" && (string?)activity["from"]?["role"] == "bot";

    /// <summary>The next set, or null when the host closes.</summary>
    public static async Task<JsonObject?> ReadSetAsync(ClientWebSocket socket)
    {
        using var text = new MemoryStream();
        var buffer = new byte[8192];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            text.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return JsonNode.Parse(Encoding.UTF8.GetString(text.ToArray()))!.AsObject();
            }
        }
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!.AsObject();
}
