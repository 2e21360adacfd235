using System.Text;
using Xunit;

namespace QnA.Web.Tests.Faults;

/// <summary>Requests that are almost right. 300 of them; 5,000 when QNA_EXTENDED is 1.</summary>
[Collection(nameof(SeedsHost))]
public sealed class MutationTests(SeedsHost seeds)
{
    private const int Seed = 20261123;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly bool IsExtended = Environment.GetEnvironmentVariable("QNA_EXTENDED") == "1";

    private static readonly (string Method, string Path, string? Body)[] Requests =
    [
        ("POST", "/api/ask", """{"question": "hello", "top": 3, "files": [], "history": [{"question": "a?", "answer": "b"}]}"""),
        ("POST", "/api/ask", """{"question": "what weapons did Iran want?", "conversationId": "5f1c3c0e6a7b4d3f9e2a1b0c8d7e6f5a"}"""),
        ("POST", "/api/search", """{"query": "jets", "top": 3, "files": null}"""),
        ("POST", "/api/verify", """{"question": "a", "standaloneQuestion": "a", "status": "refused", "answer": "b", "checked": {"files": 1, "sentencesSearched": 2, "sentencesRead": 3}, "citations": [{"number": 1, "file": "../a", "title": "b", "kind": "body", "quote": "c", "start": 0, "end": 1, "startLine": 1, "endLine": 1, "score": 1, "fileHash": "d"}]}"""),
        ("POST", "/api/feedback", """{"answerId": "a", "rating": "up", "comment": "c"}"""),
        ("POST", "/api/conversations", "{}"),
        ("POST", "/v1/chat/completions", """{"model": "qna", "stream": true, "stream_options": {"include_usage": true}, "messages": [{"role": "user", "content": "hello"}, {"role": "assistant", "content": "a\n\n**Sources**\n\n- [1] [b](http://h/articles/c.txt#1-2): \"d\""}, {"role": "user", "content": [{"type": "text", "text": "hello"}]}]}"""),
        ("POST", "/mcp", """{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "ask", "arguments": {"question": "hello", "top": 3, "files": [], "history": []}}}"""),
        ("POST", "/mcp", """{"jsonrpc": "2.0", "id": "a", "method": "resources/read", "params": {"uri": "article:///a/b.txt"}}"""),
        ("GET", "/v1/models/qna", null),
        ("GET", "/api/articles", null),
        ("GET", "/api/articles/some/file.txt?start=1&end=2", null),
        ("GET", "/openapi/v1.json", null),
        ("POST", "/v3/directline/tokens/generate", """{"user": {"id": "dl_a"}, "conversationId": "a"}"""),
        ("GET", "/v3/directline/conversations/a/activities?watermark=1", null),
    ];

    private static readonly string[] Fragments =
    [
        "\0", "\"", "{", "}", "[", "]", ",", "\\u0000", "\\ud800", "\u00ff", "%", "%00", "%2e%2e%2f", "..", "/", "\\", "null", "true", "-1", "1e999", "99999999999999999999",
        "\r\n", "\r\n\r\n", " ", "\t", "é", "💥", "<script>", "'; DROP TABLE answers; --", "${jndi:x}", "{{7*7}}", "?", "#", "&", "=", ";", ":", "\u202e",
    ];

    [Fact]
    public async Task No_request_brings_a_500_a_hang_a_path_or_a_stack()
    {
        var random = new Random(Seed);
        for (var i = 0; i < (IsExtended ? 5_000 : 300); i++)
        {
            var request = Mutated(Requests[random.Next(Requests.Length)], random);
            using var connection = new RawConnection(seeds.Host.Address);

            var (status, response) = await connection.SendAsync(request).WaitAsync(Patience, TestContext.Current.CancellationToken);

            var what = $"Seed {Seed}, request {i}:\n{Encoding.Latin1.GetString(request)}\n->\n{response}";
            // 505 is what the server says of a first line that ends too early.
            Assert.True(status is 0 or < 500 or 503 or 504 or 505, what);
            foreach (var leak in new[] { Repository.Root, "   at ", "System.", "QnA.Web", "Microsoft.", ".cs:line", "/tmp/" })
            {
                var body = response[(response.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 1)..];
                Assert.False(body.Contains(leak, StringComparison.Ordinal) && !Encoding.Latin1.GetString(request).Contains(leak, StringComparison.Ordinal), $"{leak} in\n{what}");
            }
        }

        Assert.Equal(System.Net.HttpStatusCode.OK, (await seeds.Host.Client.FetchAsync("/readyz")).StatusCode);
    }

    private static byte[] Mutated((string Method, string Path, string? Body) request, Random random)
    {
        var (method, path, body) = request;
        var headers = new List<string> { "Host: localhost", "Connection: close" };
        if (path == "/mcp")
        {
            headers.Add("Accept: application/json, text/event-stream"); // or nothing else is looked at
        }

        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            switch (random.Next(7))
            {
                case 0:
                    method = random.GetItems<string>(["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "get", "FOO"], 1)[0];
                    break;
                case 1:
                    path = Changed(path, random);
                    break;
                case 2 or 3 or 4 when body is not null:
                    body = Changed(body, random);
                    break;
                case 5:
                    headers.Add(random.GetItems<string>(
                        ["Authorization: Bearer x", "Authorization: " + new string('a', 300), "X-Api-Key: qna_'", "X-Request-Id: " + new string('b', 9000), "Accept: text/event-stream", "Accept: ;;;",
                            "Origin: https://evil.example", "X-Forwarded-For: ::1", "Cookie: qna-user=a.b.c", "Expect: 100-continue", "Transfer-Encoding: gzip", "Content-Encoding: gzip", "Range: bytes=0-1"], 1)[0]);
                    break;
                default:
                    headers.Add("Content-Type: " + random.GetItems<string>(["text/plain", "application/json; charset=utf-7", "application/json;;", "multipart/form-data", "\"", "application/xml"], 1)[0]);
                    break;
            }
        }

        if (body is not null)
        {
            if (!headers.Exists(h => h.StartsWith("Content-Type", StringComparison.Ordinal)))
            {
                headers.Add("Content-Type: application/json");
            }

            headers.Add($"Content-Length: {Encoding.UTF8.GetByteCount(body)}");
        }

        return [.. Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\n{string.Join("\r\n", headers)}\r\n\r\n"), .. Encoding.UTF8.GetBytes(body ?? "")];
    }

    private static string Changed(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, at + random.Next(12));
        return random.Next(4) switch
        {
            0 => text[..at] + text[end..],
            1 => text[..at] + random.GetItems(Fragments, 1)[0] + text[at..],
            2 => text[..at] + random.GetItems(Fragments, 1)[0] + text[end..],
            _ => text[..end] + text[at..],
        };
    }
}
