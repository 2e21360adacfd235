using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace QnA.Benchmarks.Load;

/// <summary>One person: a conversation over a WebSocket, one question after the other.</summary>
internal sealed class LoadClient(HttpClient http, IReadOnlyList<string> questions, int number) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly ClientWebSocket _socket = new();
    private readonly List<(string Id, string Role, string? ReplyTo)> _messages = [];
    private readonly List<string> _asked = [];
    private string _conversation = "", _token = "";

    /// <summary>Seconds from the question to the whole answer.</summary>
    public List<double> Waits { get; } = [];

    /// <summary>What went wrong.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>How often the host said 429.</summary>
    public int Busy { get; private set; }

    public async Task ConnectAsync()
    {
        var token = await SendAsync("/v3/directline/tokens/generate", new { }).ConfigureAwait(false);
        (_conversation, _token) = ((string)token["conversationId"]!, (string)token["token"]!); // both are in every reply
        var started = await SendAsync("/v3/directline/conversations", new { }).ConfigureAwait(false);
        await _socket.ConnectAsync(new Uri((string)started["streamUrl"]!), CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Asks and waits until it is told to stop; the last answer is still waited for.</summary>
    public async Task AskUntilAsync(CancellationToken end)
    {
        for (var i = number; !end.IsCancellationRequested && Errors.Count == 0; i++)
        {
            try
            {
                var asked = Stopwatch.GetTimestamp();
                var question = await SendAsync($"/v3/directline/conversations/{_conversation}/activities", new { type = "message", text = questions[i % questions.Count] }).ConfigureAwait(false);
                var id = (string)question["id"]!;
                _asked.Add(id);
                await ReadUntilAnsweredAsync(id).ConfigureAwait(false);
                Waits.Add(Stopwatch.GetElapsedTime(asked).TotalSeconds);
            }
            catch (Exception exception) when (exception is HttpRequestException or WebSocketException or OperationCanceledException or InvalidOperationException)
            {
                Errors.Add(exception.Message);
            }
        }
    }

    /// <summary>What came twice, or not at all, or in the wrong order.</summary>
    public IEnumerable<string> Irregularities()
    {
        if (_messages.GroupBy(m => m.Id).Any(g => g.Count() > 1))
        {
            yield return "an activity came twice";
        }

        if (!_messages.Where(m => m.Role == "user").Select(m => m.Id).SequenceEqual(_asked))
        {
            yield return "the echoes are not the questions";
        }

        if (!_messages.Where(m => m.Role == "bot").Select(m => m.ReplyTo).SequenceEqual(_asked))
        {
            yield return "the answers are not one to each question";
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).ConfigureAwait(false);
        }

        _socket.Dispose();
    }

    private async Task ReadUntilAnsweredAsync(string id)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!_messages.Exists(m => m.ReplyTo == id))
        {
            foreach (var activity in await ReadSetAsync(patience.Token).ConfigureAwait(false))
            {
                if ((string?)activity!["type"] == "message")
                {
                    _messages.Add(((string)activity["id"]!, (string)activity["from"]!["role"]!, (string?)activity["replyToId"]));
                    if (activity["channelData"]?["qna"]?["problem"] is { } problem)
                    {
                        Errors.Add($"instead of an answer: {problem["title"]}");
                    }
                }
            }
        }
    }

    private async Task<JsonArray> ReadSetAsync(CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var buffer = new byte[16384];
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                throw new InvalidOperationException("the host closed the connection");
            }

            text.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return JsonNode.Parse(text.ToArray())!["activities"]!.AsArray();
            }
        }
    }

    /// <summary>Posts until the host takes it; being told to wait is no error.</summary>
    private async Task<JsonNode> SendAsync(string path, object body)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
            request.Headers.Authorization = _token.Length > 0 ? new AuthenticationHeaderValue("Bearer", _token) : null;
            using var response = await http.SendAsync(request).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
            {
                response.EnsureSuccessStatusCode();
                return JsonNode.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false))!; // every reply has a body
            }

            Busy++;
            await Task.Delay(response.Headers.RetryAfter?.Delta ?? throw new HttpRequestException("a 429 without Retry-After")).ConfigureAwait(false);
        }
    }
}
