using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace QnA.Testing;

/// <summary>
/// A language model's service on a free local port, over real HTTP: it speaks OpenAI's chat completions and Anthropic's messages,
/// streamed and not, and answers each request with what the test says. Any number of requests at a time.
/// </summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentQueue<ChatRequest> _requests = new();
    private readonly Task _serving;

    public ChatServer()
    {
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _serving = ServeAsync();
    }

    /// <summary>Scheme, host and port: the endpoint for Anthropic's protocol.</summary>
    public string Address { get; }

    /// <summary>The endpoint for OpenAI's protocol.</summary>
    public string Endpoint => $"{Address}/v1";

    /// <summary>Settings under which a host asks this service by OpenAI's protocol, once and without waiting; without the first <c>QnA:</c>.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Chat:Provider"] = "openai",
        ["Chat:Endpoint"] = Endpoint,
        ["Chat:Model"] = "test-model",
        ["Chat:Retries"] = "0",
    };

    /// <summary>What was asked so far, in the order in which it came.</summary>
    public IReadOnlyList<ChatRequest> Requests => [.. _requests];

    /// <summary>What a request is answered with. Called on any thread, once for each request, after it was added to <see cref="Requests"/>.</summary>
    public Func<ChatRequest, ChatReply> Reply { get; set; } = _ => ChatReply.Text("ok");

    /// <summary>Answers with these replies in turn, and with the last one from then on.</summary>
    public void ReplyInTurn(params ChatReply[] replies)
    {
        var next = -1;
        Reply = _ => replies[Math.Min(Interlocked.Increment(ref next), replies.Length - 1)];
    }

    public async ValueTask DisposeAsync()
    {
        if (_over.IsCancellationRequested)
            return;

        await _over.CancelAsync();
        _listener.Dispose();
        await _serving.WaitAsync(TimeSpan.FromMinutes(1));
        _over.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
                connections.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_over.Token)));
        }
        catch (Exception exception) when (exception is InvalidOperationException or SocketException or OperationCanceledException)
        {
            // The listener was disposed, while it waited or just before: the test is over.
        }

        await Task.WhenAll(connections);
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true; // each write goes out by itself, however small
            try
            {
                var stream = client.GetStream();
                var request = await ReadAsync(stream);
                _requests.Enqueue(request);
                if (!await Reply(request).WriteAsync(request, stream, _over.Token))
                    client.Client.Close(0); // dies: no proper end of the connection
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task<ChatRequest> ReadAsync(NetworkStream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!(head.Count >= 4 && head[^4..].SequenceEqual("\r\n\r\n"u8.ToArray())))
        {
            await stream.ReadExactlyAsync(one, _over.Token);
            head.Add(one[0]);
        }

        var lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).ToDictionary(h => h[0], h => h[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _over.Token);
        var (method, path) = lines[0].Split(' ') is [var m, var p, ..] ? (m, p) : ("", "");
        return new ChatRequest(method, path, headers, body.Length == 0 ? new JsonObject() : JsonNode.Parse(body)!.AsObject()); // clients send an object
    }
}
