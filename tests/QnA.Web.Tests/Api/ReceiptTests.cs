using System.Net;
using System.Text.Json;
using QnA.Answering;
using QnA.Chat.Prompts;
using QnA.Receipts.Signing;
using QnA.Testing;
using Xunit;

namespace QnA.Web.Tests.Api;

/// <summary>Receipts over HTTP, on a host that has a key and on one that has none.</summary>
public sealed class ReceiptTests : IAsyncLifetime
{
    private const string Body = $$"""{"question": "{{SmallArticles.Question}}"}""";

    private readonly SmallArticles _articles = new();
    private RunningHost _host = null!; // set before any test runs
    private string _keyId = "";

    private string KeyFile => Path.Combine(_articles.Data, "key.pem");

    public async ValueTask InitializeAsync()
    {
        using (var key = ReceiptKey.Create(KeyFile))
        {
            _keyId = key.Public.Id;
        }

        _host = await RunningHost.StartAsync(_articles.Path, new() { ["Receipts:KeyFile"] = KeyFile });
    }

    [Fact]
    public async Task Receipt_takes_the_place_of_the_answer_and_verifies()
    {
        var response = await _host.Client.PostJsonAsync("/api/ask?receipt=true", Body);
        var receipt = await response.TextAsync();
        var verified = await (await _host.Client.PostJsonAsync("/api/verify", receipt)).JsonAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(response.Header("X-Answer-Id"));
        Assert.Contains("412", AnswerJson.Read(JsonElement.Parse(receipt).GetProperty("answer")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain(_articles.Path, receipt, StringComparison.Ordinal);
        Assert.Equal("ok", verified.GetProperty("state").GetString());
        Assert.Equal("own", verified.GetProperty("signature").GetProperty("signer").GetString());
        Assert.Equal(_keyId, verified.GetProperty("signature").GetProperty("keyId").GetString());
        Assert.Empty(verified.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task Stream_ends_with_the_receipt()
    {
        var response = await _host.Client.PostJsonAsync("/api/ask?receipt=true", Body, ("Accept", "text/event-stream"));

        var (name, receipt) = AskTests.EventsIn(await response.TextAsync())[^1];
        var verified = await (await _host.Client.PostJsonAsync("/api/verify", receipt.GetRawText())).JsonAsync();

        Assert.Equal("done", name);
        Assert.Equal("ok", verified.GetProperty("state").GetString());
        Assert.True(verified.GetProperty("signature").GetProperty("isValid").GetBoolean());
    }

    [Fact]
    public async Task Receipt_of_a_worded_answer_names_model_and_prompts_and_never_the_key_of_the_service()
    {
        await using var model = new ChatServer { Reply = _ => ChatReply.Text("The bridge is 412 metres long [1].") };
        await using var host = await RunningHost.StartAsync(_articles.Path, new(model.Settings)
        {
            ["Receipts:KeyFile"] = KeyFile,
            ["Chat:ApiKey"] = "sk-secret",
        });

        var text = await (await host.Client.PostJsonAsync("/api/ask?receipt=true", Body)).TextAsync();
        var verified = await (await host.Client.PostJsonAsync("/api/verify", text)).JsonAsync();

        var receipt = JsonElement.Parse(text);
        Assert.Equal("test-model", receipt.GetProperty("models").GetProperty("chat").GetString());
        var prompts = receipt.GetProperty("prompts").EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!, p => p.GetProperty("sha256").GetString());
        Assert.Equal(host.Service<PromptLibrary>()["answer"].Hash, prompts["answer"]);
        Assert.NotEmpty(AnswerJson.Read(receipt.GetProperty("answer")).Drafts!);
        Assert.DoesNotContain("sk-secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain(model.Endpoint, text, StringComparison.Ordinal);
        Assert.Equal("ok", verified.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Forged_receipt_is_broken_and_one_of_changed_articles_stale()
    {
        var receipt = await (await _host.Client.PostJsonAsync("/api/ask?receipt=true", Body)).TextAsync();

        var forged = await (await _host.Client.PostJsonAsync("/api/verify", receipt.Replace("\"earlierTurns\": 0", "\"earlierTurns\": 1", StringComparison.Ordinal))).JsonAsync();
        _articles.SetLength(413);
        var stale = await (await _host.Client.PostJsonAsync("/api/verify", receipt)).JsonAsync();

        Assert.Equal("broken", forged.GetProperty("state").GetString());
        Assert.False(forged.GetProperty("signature").GetProperty("isValid").GetBoolean());
        Assert.Equal("stale", stale.GetProperty("state").GetString());
        var change = Assert.Single(stale.GetProperty("changes").EnumerateArray());
        Assert.Equal(("bridge.txt", "changed"), (change.GetProperty("file").GetString(), change.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Answer_without_receipt_is_what_it_was()
    {
        var answer = await (await _host.Client.PostJsonAsync("/api/ask?receipt=false", Body)).TextAsync();
        var verified = await (await _host.Client.PostJsonAsync("/api/verify", answer)).JsonAsync();

        Assert.Contains("412", AnswerJson.Read(answer).Text, StringComparison.Ordinal);
        Assert.False(verified.TryGetProperty("signature", out _));
        Assert.False(verified.TryGetProperty("changes", out _));
    }

    [Fact]
    public async Task Bad_requests_are_refused_with_what_is_wrong()
    {
        var receipt = await (await _host.Client.PostJsonAsync("/api/ask?receipt=true", Body)).TextAsync();

        Assert.Contains("\"receipt\" in the address", await (await _host.Client.PostJsonAsync("/api/ask?receipt=maybe", Body)).ProblemAsync(400), StringComparison.Ordinal);
        Assert.Contains("neither an answer nor a receipt", await (await _host.Client.PostJsonAsync("/api/verify", """{"answer": {}}""")).ProblemAsync(400), StringComparison.Ordinal);
        Assert.Contains("holds null", await (await _host.Client.PostJsonAsync("/api/verify", receipt.Replace("\"citations\": [", "\"citations\": [null, ", StringComparison.Ordinal))).ProblemAsync(400), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no key at all")]
    public async Task Host_without_a_key_says_so_and_tells_nobody_where_it_looked(string content)
    {
        var file = Path.Combine(_articles.Data, "missing.pem");
        if (content.Length > 0)
        {
            await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        }

        await using var host = await RunningHost.StartAsync(_articles.Path, new() { ["Receipts:KeyFile"] = file });

        var detail = await (await host.Client.PostJsonAsync("/api/ask?receipt=true", Body)).ProblemAsync(400);
        var streamed = await (await host.Client.PostJsonAsync("/api/ask?receipt=true", Body, ("Accept", "text/event-stream"))).ProblemAsync(400);

        Assert.Contains("no key to sign receipts with", detail, StringComparison.Ordinal);
        Assert.Equal(detail, streamed);
        Assert.DoesNotContain("missing.pem", detail, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.PostJsonAsync("/api/ask", Body)).StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _articles.Dispose();
    }
}
