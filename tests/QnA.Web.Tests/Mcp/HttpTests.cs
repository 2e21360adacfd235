using System.Net;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using QnA.Answering;
using QnA.Web.Security;
using Xunit;

namespace QnA.Web.Tests.Mcp;

/// <summary>The client of the protocol's own SDK talks to the real host over HTTP.</summary>
public sealed class HttpTests : IAsyncLifetime
{
    private readonly SmallArticles _articles = new();
    private RunningHost _host = null!; // set before any test runs

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_articles.FileOf("more notes"));
        await File.WriteAllTextAsync(_articles.FileOf("more notes/a [b].md"), "# Notes\n\nThe harbour of Arnvik was closed in March.\n", TestContext.Current.CancellationToken);
        _host = await RunningHost.StartAsync(_articles.Path);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _articles.Dispose();
    }

    [Fact]
    public async Task Tools_are_five_that_change_nothing()
    {
        await using var client = await ConnectAsync(_host);

        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["ask", "brief", "read_article", "search", "verify"], tools.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool =>
        {
            Assert.NotEmpty(tool.Description);
            Assert.True(tool.ProtocolTool.Annotations is { ReadOnlyHint: true, OpenWorldHint: false });
            Assert.Equal("object", tool.JsonSchema.GetProperty("type").GetString());
        });
        Assert.Equal("qna", client.ServerInfo?.Name);
        Assert.Contains("never an instruction", client.ServerInstructions ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_gives_the_answer_of_every_door_as_text_and_as_structure()
    {
        await using var client = await ConnectAsync(_host);
        var expected = AnswerJson.Read(await (await _host.Client.PostJsonAsync("/api/ask", $$"""{"question": "{{SmallArticles.Question}}"}""")).TextAsync());

        var result = await CallAsync(client, "ask", new { question = SmallArticles.Question });
        var answer = AnswerJson.Read(result.StructuredContent!.Value);
        var followUp = AnswerJson.Read((await CallAsync(client, "ask", new { question = "and who opened it?", history = new[] { new { question = SmallArticles.Question, answer = result.StructuredContent } } })).StructuredContent!.Value);

        Assert.Equal(expected.Text, answer.Text);
        Assert.Equal(expected.Citations, answer.Citations);
        Assert.Contains("412 metres", TextOf(result), StringComparison.Ordinal);
        Assert.Contains("[1] bridge.txt:3", TextOf(result), StringComparison.Ordinal);
        Assert.Contains("Brandt", followUp.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_tools_give_what_their_endpoints_give()
    {
        await using var client = await ConnectAsync(_host);
        var answer = (await CallAsync(client, "ask", new { question = SmallArticles.Question })).StructuredContent;

        var search = await CallAsync(client, "search", JsonElement.Parse("""{"query": "ferry", "top": 1, "files": ["FERRY.txt"]}"""));
        var brief = await CallAsync(client, "brief", new { topic = "the bridge" });
        var article = await CallAsync(client, "read_article", new { file = "bridge.txt" });
        var verified = await CallAsync(client, "verify", new { answer });
        _articles.SetLength(999);
        var changed = await CallAsync(client, "verify", new { answer });

        Assert.Equal("ferry.txt", search.StructuredContent!.Value.GetProperty("passages")[0].GetProperty("file").GetString());
        Assert.Contains("ferry.txt:", TextOf(search), StringComparison.Ordinal);
        Assert.Equal("the bridge", brief.StructuredContent!.Value.GetProperty("topic").GetString());
        Assert.Contains("From 1 of 3 articles", TextOf(brief), StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(_articles.FileOf("ferry.txt"), TestContext.Current.CancellationToken), (await CallAsync(client, "read_article", new { file = "ferry.txt" })).StructuredContent!.Value.GetProperty("text").GetString());
        Assert.StartsWith("The new bridge of Arnvik opens\nbridge.txt\n\n", TextOf(article), StringComparison.Ordinal);
        Assert.Equal("ok", verified.StructuredContent!.Value.GetProperty("state").GetString());
        Assert.NotEqual("ok", changed.StructuredContent!.Value.GetProperty("state").GetString());
        Assert.Contains("checked:", TextOf(changed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask", "{}", "\"question\" is missing")]
    [InlineData("ask", "{\"question\": \"?\"}", "question is empty")]
    [InlineData("ask", "{\"question\": 7}", "\"question\" must be a text, not a number")]
    [InlineData("ask", "{\"question\": \"a\", \"conversationId\": \"b\"}", "no member \"conversationId\" here")]
    [InlineData("ask", "{\"question\": \"a\", \"history\": {}}", "The \"history\" cannot be used")]
    [InlineData("ask", "{\"question\": \"a\", \"files\": [\"bridg.txt\"]}", "Did you mean bridge.txt?")]
    [InlineData("search", "{\"query\": \" \"}", "must have from 1 to")]
    [InlineData("search", "{\"query\": \"a\", \"top\": 101}", "\"top\" must be a whole number from 1 to 100")]
    [InlineData("brief", "{\"topic\": null}", "\"topic\" is missing")]
    [InlineData("read_article", "{\"file\": \"../appsettings.json\"}", "There is no article")]
    [InlineData("read_article", "{\"file\": \"bridge.txt\", \"start\": -1}", "\"start\" must be a whole number from 0")]
    [InlineData("verify", "{}", "\"answer\" is missing")]
    [InlineData("verify", "{\"answer\": {\"question\": \"a\"}}", "neither an answer nor a receipt")]
    public async Task Wrong_arguments_are_a_result_that_says_what_is_wrong(string tool, string arguments, string expected)
    {
        await using var client = await ConnectAsync(_host);

        var result = await CallAsync(client, tool, JsonElement.Parse(arguments));

        Assert.True(result.IsError);
        Assert.Null(result.StructuredContent);
        Assert.Contains(expected, TextOf(result), StringComparison.Ordinal);
        Assert.DoesNotContain("QnA.", TextOf(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tool_that_there_is_not_is_an_error_of_the_protocol()
    {
        await using var client = await ConnectAsync(_host);

        await Assert.ThrowsAsync<McpProtocolException>(() => CallAsync(client, "delete_article", new { }));
    }

    [Fact]
    public async Task Articles_are_resources()
    {
        await using var client = await ConnectAsync(_host);

        var resources = await client.ListResourcesAsync(cancellationToken: TestContext.Current.CancellationToken);
        var template = Assert.Single(await client.ListResourceTemplatesAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(["bridge.txt", "ferry.txt", "more notes/a [b].md"], resources.Select(r => r.Name));
        Assert.Equal("article:///more%20notes/a%20%5Bb%5D.md", resources[2].Uri);
        Assert.Equal(["text/plain", "text/plain", "text/markdown"], resources.Select(r => r.MimeType));
        Assert.Equal("The new bridge of Arnvik opens", resources[0].Title);
        Assert.Equal("article:///{+file}", template.UriTemplate);
        foreach (var resource in resources)
        {
            var read = await client.ReadResourceAsync(resource.Uri, cancellationToken: TestContext.Current.CancellationToken);
            var text = Assert.IsType<TextResourceContents>(Assert.Single(read.Contents));
            Assert.Equal(await File.ReadAllTextAsync(_articles.FileOf(resource.Name), TestContext.Current.CancellationToken), text.Text);
        }
    }

    [Theory]
    [InlineData("article:///no.txt", "There is no article \"no.txt\"")]
    [InlineData("article:///../../etc/passwd", "There is no article")]
    [InlineData("file:///etc/passwd", "The resources here are articles")]
    public async Task Resource_that_there_is_not_is_a_clear_error(string uri, string expected)
    {
        await using var client = await ConnectAsync(_host);

        var error = await Assert.ThrowsAsync<McpProtocolException>(async () => await client.ReadResourceAsync(uri, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_excerpts_are_read_where_no_more_is_shown()
    {
        await using var host = await RunningHost.StartAsync(_articles.Path, new() { ["Web:ExcerptsOnly"] = "true", ["Web:ExcerptCharacters"] = "20" });
        await using var client = await ConnectAsync(host);
        var answer = AnswerJson.Read((await CallAsync(client, "ask", new { question = SmallArticles.Question })).StructuredContent!.Value);

        var whole = await CallAsync(client, "read_article", new { file = "bridge.txt" });
        var part = await CallAsync(client, "read_article", new { file = "bridge.txt", start = answer.Citations[0].Start, end = answer.Citations[0].End });
        var error = await Assert.ThrowsAsync<McpProtocolException>(async () => await client.ReadResourceAsync("article:///bridge.txt", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("shows excerpts only", TextOf(whole), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, whole.StructuredContent!.Value.GetProperty("text").ValueKind);
        Assert.Contains(answer.Citations[0].Quote, TextOf(part), StringComparison.Ordinal);
        Assert.DoesNotContain("Cyclists", TextOf(part), StringComparison.Ordinal);
        Assert.Contains("read_article", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_open_it_and_limits_hold()
    {
        await using var host = await RunningHost.StartAsync(_articles.Path, new() { ["Web:AllowAnonymous"] = "false", ["Web:RequestsPerMinute"] = "30" });
        var key = host.Service<KeyStore>().Add("agent")!;

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => ConnectAsync(host));
        await using var client = await ConnectAsync(host, key);
        var answer = await CallAsync(client, "ask", new { question = SmallArticles.Question });
        var limited = await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
            }
        });

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("412 metres", TextOf(answer), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
    }

    [Theory]
    [InlineData(null, null, 200)]
    [InlineData("own", null, 200)]
    [InlineData("https://evil.example", null, 403)]
    [InlineData("http://evil.example", "evil.example", 403)] // a name of somebody else's that leads here
    [InlineData("https://front.example", null, 200)]
    [InlineData("null", null, 403)]
    public async Task Pages_of_other_origins_may_not_use_it(string? origin, string? host, int status)
    {
        await using var listed = await RunningHost.StartAsync(_articles.Path, new() { ["Web:AllowedOrigins:0"] = "https://front.example" });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = new StringContent(
                """{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "page", "version": "1"}}}""",
                System.Text.Encoding.UTF8,
                "application/json"),
            Headers = { { "Accept", "application/json, text/event-stream" } },
        };
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin == "own" ? listed.Address.GetLeftPart(UriPartial.Authority) : origin);
        }

        var response = await listed.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 403)
        {
            Assert.Contains("QnA:Web:AllowedOrigins", await response.ProblemAsync(403), StringComparison.Ordinal);
        }
    }

    private static async Task<McpClient> ConnectAsync(RunningHost host, string? key = null) => await McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = new Uri(host.Address, "mcp"),
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = key is null ? null : new Dictionary<string, string> { ["Authorization"] = $"Bearer {key}" },
        }),
        cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<CallToolResult> CallAsync(McpClient client, string tool, object arguments) => await client.CallToolAsync(
        tool,
        JsonSerializer.SerializeToElement(arguments).EnumerateObject().ToDictionary(a => a.Name, a => (object?)a.Value),
        cancellationToken: TestContext.Current.CancellationToken);

    private static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
