using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using QnA.Web.Limits;
using QnA.Web.Security;
using Xunit;

namespace QnA.Web.Tests.Limits;

public sealed class LimitTests
{
    [Fact]
    public async Task Too_many_requests_of_one_caller_are_told_when_to_come_back_and_others_are_served()
    {
        using var articles = new SmallArticles();
        await using var host = await RunningHost.StartAsync(articles.Path, new() { ["Web:RequestsPerMinute"] = "5" });
        var key = host.Service<KeyStore>().Add("other")!;

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            statuses.Add((await host.Client.FetchAsync("/api/articles")).StatusCode);
        }

        var refused = await host.Client.FetchAsync("/api/articles");
        var other = await host.Client.PostJsonAsync("/api/search", """{"query": "bridge"}""", ("X-Api-Key", key));
        var health = await host.Client.FetchAsync("/healthz");
        var polls = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++)
        {
            polls.Add((await host.Client.FetchAsync("/v3/directline/conversations/a/activities")).StatusCode);
        }

        Assert.Equal(5, statuses.Count(s => s == HttpStatusCode.OK));
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("too many requests", await refused.ProblemAsync(429), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, polls);
    }

    [Fact]
    public async Task Wrong_keys_count_for_their_address()
    {
        using var articles = new SmallArticles();
        await using var host = await RunningHost.StartAsync(articles.Path, new() { ["Web:RequestsPerMinute"] = "3" });

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            statuses.Add((await host.Client.PostJsonAsync("/api/search", """{"query": "bridge"}""", ("X-Api-Key", $"qna_{i}"))).StatusCode);
        }

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task Requests_under_way_are_limited()
    {
        using var articles = new SmallArticles();
        await using var host = await RunningHost.StartAsync(articles.Path, new() { ["Web:ConcurrentPerCaller"] = "1" });
        using var slow = new RawConnection(host.Address);
        await slow.Stream.WriteAsync("POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);

        // The host asks for the body: from now on the slow one is under way, and of two at once it cannot be the one that is refused.
        var asked = new byte["HTTP/1.1 100 Continue\r\n\r\n".Length];
        await slow.Stream.ReadExactlyAsync(asked, TestContext.Current.CancellationToken);
        var response = await host.Client.FetchAsync("/api/articles");

        Assert.StartsWith("HTTP/1.1 100", Encoding.ASCII.GetString(asked), StringComparison.Ordinal);
        Assert.Contains("under way", await response.ProblemAsync(429), StringComparison.Ordinal);
        Assert.Equal("1", response.Header("Retry-After"));
    }

    [Theory]
    [InlineData("POST", "/api/ask", true)]
    [InlineData("GET", "/api/articles", true)]
    [InlineData("POST", "/v1/chat/completions", true)]
    [InlineData("POST", "/mcp", true)]
    [InlineData("POST", "/api/messages", false)]
    [InlineData("POST", "/v3/directline/tokens/generate", true)]
    [InlineData("POST", "/v3/directline/conversations/a/activities", true)]
    [InlineData("GET", "/v3/directline/conversations/a/activities", false)]
    [InlineData("GET", "/v3/DirectLine/conversations/a/Activities/", false)]
    [InlineData("GET", "/v3/directline/conversations/a/stream", false)]
    [InlineData("OPTIONS", "/v3/directline/conversations", false)]
    [InlineData("GET", "/", false)]
    [InlineData("GET", "/healthz", false)]
    [InlineData("GET", "/articles/a.txt", false)]
    public void Only_what_costs_something_is_limited(string method, string path, bool isLimited)
    {
        var context = new DefaultHttpContext { Request = { Method = method, Path = path } };

        Assert.Equal(isLimited, CallerLimits.IsLimited(context.Request));
    }

    [Fact]
    public async Task Large_body_is_refused()
    {
        using var articles = new SmallArticles();
        await using var host = await RunningHost.StartAsync(articles.Path);
        foreach (var path in new[] { "/api/ask", "/api/search", "/api/brief", "/api/verify", "/api/feedback", "/v1/chat/completions", "/mcp" })
        {
            using var raw = new RawConnection(host.Address);
            var (status, body) = await raw.SendAsync(
                $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: 10000000\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");

            Assert.True(status == 413, $"{path}: {status} {body}");
            Assert.Contains(path.StartsWith("/v1", StringComparison.Ordinal) ? "application/json" : "application/problem+json", body, StringComparison.Ordinal);
            Assert.Contains("too large", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Large_body_of_unknown_length_is_refused()
    {
        using var articles = new SmallArticles();
        await using var host = await RunningHost.StartAsync(articles.Path);
        using var raw = new RawConnection(host.Address);
        var chunk = $"10000\r\n{new string(' ', 0x10000)}\r\n";

        var (status, body) = await raw.SendAsync(
            "POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + string.Concat(Enumerable.Repeat(chunk, 5)));

        Assert.True(status == 413, body);
    }
}
