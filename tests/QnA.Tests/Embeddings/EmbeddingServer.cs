using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace QnA.Tests.Embeddings;

/// <summary>A real HTTP server on a free local port that answers each request with what the test says.</summary>
internal sealed class EmbeddingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public EmbeddingServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Endpoint => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1";

    /// <summary>Requests seen so far: request line, Authorization header, body.</summary>
    public List<(string Line, string? Authorization, JsonNode Body)> Requests { get; } = [];

    /// <summary>Status and body of the reply to a request with these inputs.</summary>
    public Func<IReadOnlyList<string>, (int Status, string Body)> Reply { get; set; } =
        inputs => (200, Vectors(inputs.Select(input => new float[] { input.Length, 1, 2 })));

    /// <summary>A reply with these vectors as arrays of numbers.</summary>
    public static string Vectors(IEnumerable<float[]> vectors) => List(vectors.Select(vector =>
        (JsonNode)new JsonArray([.. vector.Select(value => JsonValue.Create(value))])));

    /// <summary>A reply with these vectors in base64, as OpenAI itself sends them when asked to.</summary>
    public static string Base64(IEnumerable<float[]> vectors) => List(vectors.Select(vector =>
        (JsonNode)Convert.ToBase64String(vector.SelectMany(BitConverter.GetBytes).ToArray())));

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private static string List(IEnumerable<JsonNode> embeddings) => new JsonObject
    {
        ["object"] = "list",
        ["model"] = "test",
        ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["total_tokens"] = 1 },
        ["data"] = new JsonArray([.. embeddings.Select((embedding, i) =>
            new JsonObject { ["object"] = "embedding", ["index"] = i, ["embedding"] = embedding })]),
    }.ToJsonString();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or SocketException)
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

        var inputs = json["input"] is JsonArray array ? array.Select(input => (string)input!).ToList() : [(string)json["input"]!]; // strings
        var (status, text) = Reply(inputs);
        var content = Encoding.UTF8.GetBytes(text);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status} Reply\r\nContent-Type: application/json\r\nContent-Length: {content.Length}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(content);
    }
}
