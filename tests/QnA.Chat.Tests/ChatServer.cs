using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace QnA.Chat.Tests;

/// <summary>A real HTTP server on a free local port that speaks OpenAI's chat completions: each request is answered with what the test says.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Task _serving;

    public ChatServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Endpoint => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1";

    /// <summary>Requests seen so far: request line, Authorization header, body.</summary>
    public List<(string Line, string? Authorization, JsonNode Body)> Requests { get; } = [];

    /// <summary>Status and body of the reply; null for no reply until the test is over.</summary>
    public Func<JsonNode, (int Status, string Body)?> Reply { get; set; } = _ => (200, Completion("ok"));

    /// <summary>A completion with this text.</summary>
    public static string Completion(string text) => new JsonObject
    {
        ["id"] = "1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "test-model",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
            ["finish_reason"] = "stop",
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 7, ["completion_tokens"] = 3, ["total_tokens"] = 10 },
    }.ToJsonString();

    /// <summary>The events of a streamed completion, one for each piece, without the one that ends it.</summary>
    public static string Events(params IEnumerable<string> pieces) => string.Concat(pieces.Select(piece => $"data: {new JsonObject
    {
        ["id"] = "1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1,
        ["model"] = "test-model",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = new JsonObject { ["role"] = "assistant", ["content"] = piece } }),
    }.ToJsonString()}\n\n"));

    public async ValueTask DisposeAsync()
    {
        if (_serving.IsCompleted)
            return;

        await _over.CancelAsync();
        _listener.Dispose();
        await _serving;
        _over.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_over.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or SocketException or OperationCanceledException)
        {
            // The listener was disposed, while it waited or just before: the test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!(head.Count >= 4 && head[^4..].SequenceEqual("\r\n\r\n"u8.ToArray())))
        {
            await stream.ReadExactlyAsync(one);
            head.Add(one[0]);
        }

        var lines = Encoding.ASCII.GetString([.. head]).Split("\r\n");
        string? Header(string name) => lines.FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
        var body = new byte[int.Parse(Header("Content-Length") ?? "0", CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body);
        var json = JsonNode.Parse(body)!; // the client sends an object
        Requests.Add((lines[0], Header("Authorization"), json));

        if (Reply(json) is not var (status, text))
        {
            await Task.Delay(Timeout.Infinite, _over.Token);
            return;
        }

        // A stream tells its length too, a larger one than it has when it breaks off.
        var content = Encoding.UTF8.GetBytes(text);
        var isStream = text.StartsWith("data:", StringComparison.Ordinal);
        var length = isStream && !text.EndsWith("data: [DONE]\n\n", StringComparison.Ordinal) ? content.Length + 1 : content.Length;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status} Reply\r\nContent-Type: {(isStream ? "text/event-stream" : "application/json")}\r\n" +
            $"Content-Length: {length}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(content);
    }
}
