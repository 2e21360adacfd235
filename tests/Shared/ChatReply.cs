using System.Globalization;
using System.Text;

namespace QnA.Testing;

/// <summary>What a <see cref="ChatServer"/> answers with. The same reply is a completion or a stream, of either protocol, as the request asks.</summary>
internal sealed record ChatReply
{

    /// <summary>What the model says, in the pieces in which a stream brings it.</summary>
    public IReadOnlyList<string> Pieces { get; init; } = [];

    /// <summary>Of HTTP; everything but 200 is an error of the service.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What an error says.</summary>
    public string Message { get; init; } = "";

    /// <summary>The kind of error, as the protocol calls it: <c>context_length_exceeded</c>, <c>overloaded_error</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The body, when it is none of the protocol.</summary>
    public string? Body { get; init; }

    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Why the model ended, in OpenAI's words: <c>stop</c>, <c>length</c>, <c>content_filter</c>.</summary>
    public string FinishReason { get; init; } = "stop";

    /// <summary>Before anything is sent.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Between two pieces of a stream.</summary>
    public TimeSpan PieceDelay { get; init; }

    /// <summary>How many bytes are written at a time: 1 cuts words, marks, characters and JSON everywhere.</summary>
    public int BytesAtATime { get; init; } = int.MaxValue;

    public ChatReplyEnd End { get; init; }

    /// <summary>After how many bytes of the body <see cref="ChatReplyEnd.Dies"/> and <see cref="ChatReplyEnd.Stalls"/> come; by default after the last piece.</summary>
    public int? EndsAtByte { get; init; }

    /// <summary>A text, streamed word by word.</summary>
    public static ChatReply Text(string text) => new() { Pieces = [.. WordsOf(text)] };

    /// <summary>A text in pieces of so many characters.</summary>
    public static ChatReply Text(string text, int characters) => new() { Pieces = [.. text.EnumerateRunes().Chunk(characters).Select(runes => string.Concat(runes))] };

    /// <summary>A text in these pieces.</summary>
    public static ChatReply Of(params string[] pieces) => new() { Pieces = pieces };

    /// <summary>An error, in the protocol's own shape.</summary>
    public static ChatReply Error(int status, string message, string? code = null) => new() { Status = status, Message = message, Code = code };

    /// <summary>Too many requests: come back after so many seconds.</summary>
    public static ChatReply Limited(int retryAfter = 1) =>
        Error(429, "Rate limit reached.") with { Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter.ToString(CultureInfo.InvariantCulture) } };

    /// <summary>The prompt is longer than the model can read, as OpenAI and most who speak its protocol say it.</summary>
    public static ChatReply Overflow() => Error(
        400,
        "This model's maximum context length is 2048 tokens. However, your messages resulted in 5000 tokens. Please reduce the length of the messages.",
        "context_length_exceeded");

    /// <summary>Any status and body.</summary>
    public static ChatReply Raw(int status, string body) => new() { Status = status, Body = body };

    /// <summary>No reply at all, until the test is over.</summary>
    public static ChatReply None() => new() { Delay = Timeout.InfiniteTimeSpan };

    /// <summary>Writes the reply.</summary>
    /// <returns>Whether it came to its end; otherwise the connection is to break.</returns>
    public async Task<bool> WriteAsync(ChatRequest request, Stream stream, CancellationToken cancellationToken)
    {
        await Task.Delay(Delay, cancellationToken);
        return Body is null && Status == 200 && request.WantsStream
            ? await WriteEventsAsync(request, stream, cancellationToken)
            : await WriteBodyAsync(request, stream, cancellationToken);
    }

    private async Task<bool> WriteBodyAsync(ChatRequest request, Stream stream, CancellationToken cancellationToken)
    {
        var protocol = ChatProtocol.Of(request);
        var text = Body ?? (Status == 200 ? protocol.Completion(this) : protocol.Error(this));
        var body = Encoding.UTF8.GetBytes(text);
        var isStream = text.StartsWith("data:", StringComparison.Ordinal);
        var sent = End is ChatReplyEnd.Dies or ChatReplyEnd.Stalls ? Math.Min(EndsAtByte ?? body.Length / 2, body.Length) : body.Length;
        await WriteHeadAsync(stream, isStream ? "text/event-stream" : "application/json", $"Content-Length: {body.Length}", cancellationToken);
        await WriteBytesAsync(stream, body.AsMemory(0, sent), cancellationToken);
        return await EndAsync(stream, isProper: sent == body.Length, cancellationToken);
    }

    private async Task<bool> WriteEventsAsync(ChatRequest request, Stream stream, CancellationToken cancellationToken)
    {
        await WriteHeadAsync(stream, "text/event-stream", "Transfer-Encoding: chunked", cancellationToken);
        var left = EndsAtByte ?? int.MaxValue;
        foreach (var text in Events(ChatProtocol.Of(request), request))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            await WriteChunksAsync(stream, bytes.AsMemory(0, Math.Min(left, bytes.Length)), cancellationToken);
            left -= Math.Min(left, bytes.Length);
            if (left == 0)
                return await EndAsync(stream, isProper: false, cancellationToken);
            await Task.Delay(PieceDelay, cancellationToken);
        }

        if (End is ChatReplyEnd.Dies or ChatReplyEnd.Stalls)
            return await EndAsync(stream, isProper: false, cancellationToken);
        await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), cancellationToken);
        return true;
    }

    private IEnumerable<string> Events(ChatProtocol protocol, ChatRequest request)
    {
        yield return protocol.Begin(this);
        do
        {
            foreach (var piece in Pieces)
                yield return protocol.Piece(piece);
        }
        while (End == ChatReplyEnd.Never);

        if (End == ChatReplyEnd.Fails)
            yield return protocol.Failure(this);
        else if (End == ChatReplyEnd.Proper)
            yield return protocol.End(this, request);
    }

    private async Task<bool> EndAsync(Stream stream, bool isProper, CancellationToken cancellationToken)
    {
        await stream.FlushAsync(cancellationToken);
        if (End == ChatReplyEnd.Stalls)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        return isProper;
    }

    private async Task WriteHeadAsync(Stream stream, string contentType, string length, CancellationToken cancellationToken)
    {
        var further = string.Concat(Headers.Select(h => $"{h.Key}: {h.Value}\r\n"));
        var head = $"HTTP/1.1 {Status} Reply\r\nContent-Type: {contentType}\r\n{length}\r\nConnection: close\r\n{further}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellationToken);
    }

    private async Task WriteBytesAsync(Stream stream, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        foreach (var part in PartsOf(bytes))
            await stream.WriteAsync(part, cancellationToken);
    }

    // A chunk of HTTP for each part, so that the client, too, gets it in these parts.
    private async Task WriteChunksAsync(Stream stream, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        foreach (var part in PartsOf(bytes))
        {
            byte[] chunk = [.. Encoding.ASCII.GetBytes($"{part.Length:x}\r\n"), .. part.Span, (byte)'\r', (byte)'\n'];
            await stream.WriteAsync(chunk, cancellationToken);
        }
    }

    private IEnumerable<ReadOnlyMemory<byte>> PartsOf(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > BytesAtATime)
        {
            yield return bytes[..BytesAtATime];
            bytes = bytes[BytesAtATime..];
        }

        if (bytes.Length > 0)
            yield return bytes;
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ' ' && text[i - 1] != ' '))
            {
                yield return text[start..i];
                start = i;
            }
        }
    }
}
