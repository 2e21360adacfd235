using System.Net;
using Microsoft.Data.Sqlite;
using QnA.Web.Conversations;
using QnA.Web.DirectLine;
using QnA.Web.Security;
using Xunit;

namespace QnA.Web.Tests.Security;

public sealed class CallerTests : IAsyncLifetime
{
    private readonly SmallArticles _articles = new();
    private RunningHost _host = null!; // set before any test runs

    public async ValueTask InitializeAsync() => _host = await RunningHost.StartAsync(_articles.Path, new() { ["Web:AllowAnonymous"] = "false" });

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _articles.Dispose();
    }

    private KeyStore Keys => _host.Service<KeyStore>();

    [Theory]
    [InlineData("POST", "/api/ask")]
    [InlineData("POST", "/api/conversations")]
    [InlineData("POST", "/api/search")]
    [InlineData("POST", "/api/brief")]
    [InlineData("POST", "/api/verify")]
    [InlineData("POST", "/api/feedback")]
    [InlineData("POST", "/mcp")]
    [InlineData("GET", "/api/articles")]
    [InlineData("GET", "/api/articles/bridge.txt")]
    public async Task Nobody_in_particular_is_turned_away(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
        {
            request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        }

        var response = await _host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains("API key", await response.ProblemAsync(401), StringComparison.Ordinal);
        Assert.Equal("Bearer", response.Header("WWW-Authenticate"));
    }

    [Theory]
    [InlineData("/v1/models", "any-word", "OK")]
    [InlineData("/v1/models", "qna_wrong", "Unauthorized")]
    [InlineData("/api/articles", "any-word", "Unauthorized")]
    public async Task Clients_that_must_have_a_key_may_have_any_word_where_none_is_needed(string path, string word, string status)
    {
        await using var open = await RunningHost.StartAsync(_articles.Path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Authorization", $"Bearer {word}" } } };
        using var closed = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Authorization", $"Bearer {word}" } } };

        Assert.Equal(status, (await open.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.Client.SendAsync(closed, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Key_opens_until_it_is_revoked()
    {
        var key = Keys.Add("reader")!;
        Assert.Matches("^qna_[A-Za-z0-9_-]{43}$", key);

        var byBearer = await AskAsync(("Authorization", $"Bearer {key}"));
        var byHeader = await AskAsync(("X-Api-Key", key));
        Keys.Revoke("reader");
        var after = await AskAsync(("X-Api-Key", key));

        Assert.Equal(HttpStatusCode.OK, byBearer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, byHeader.StatusCode);
        Assert.Contains("revoked", await after.ProblemAsync(401), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization", "Bearer qna_wrong")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "Basic cWE6cWE=")]
    [InlineData("Authorization", "Bearer a.b.c")]
    [InlineData("X-Api-Key", "")]
    public async Task Wrong_credentials_open_nothing_even_where_none_are_needed(string name, string value)
    {
        await using var open = await RunningHost.StartAsync(_articles.Path);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/articles");
        request.Headers.TryAddWithoutValidation(name, value);

        var response = await open.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await response.ProblemAsync(401);
    }

    [Fact]
    public async Task Key_is_not_stored_and_its_name_is_taken_until_it_is_revoked()
    {
        var key = Keys.Add("twice")!;

        Assert.Null(Keys.Add("twice"));
        Assert.True(Keys.Revoke("twice"));
        Assert.False(Keys.Revoke("twice"));
        Assert.NotNull(Keys.List().Single(k => k.Name == "twice").Revoked);
        Assert.NotNull(Keys.Add("twice"));
        Assert.Null(Keys.List().Single(k => k.Name == "twice").Revoked);
        Assert.Null(Keys.NameOf(key));
        var file = _host.Service<ServerDatabase>().Run(c => new SqliteConnectionStringBuilder(c.ConnectionString).DataSource);
        foreach (var part in new[] { file, file + "-wal" }.Where(File.Exists))
        {
            using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(key[4..], await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Token_of_a_conversation_opens_the_articles_and_no_more()
    {
        var conversation = _host.Service<ConversationStore>().Create("directline", "dl_user");
        var token = _host.Service<TokenService>().Create(new TokenClaims(conversation.Id, "dl_user"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/articles/bridge.txt") { Headers = { { "Authorization", $"Bearer {token}" } } };

        var read = await _host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var asked = await AskAsync(("Authorization", $"Bearer {token}"));

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        await asked.ProblemAsync(401);
    }

    [Fact]
    public async Task Key_makes_tokens_of_direct_line_where_nobody_else_does()
    {
        var key = Keys.Add("page")!;

        var anonymous = await _host.Client.PostJsonAsync("/v3/directline/tokens/generate", "{}");
        var known = await _host.Client.PostJsonAsync("/v3/directline/tokens/generate", "{}", ("Authorization", $"Bearer {key}"));

        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
        Assert.Equal("Unauthorized", (await anonymous.JsonAsync()).GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
    }

    [Fact]
    public async Task Conversation_of_another_key_is_not_found()
    {
        var (mine, theirs) = (Keys.Add("mine")!, Keys.Add("theirs")!);
        var id = (await (await _host.Client.PostJsonAsync("/api/conversations", "{}", ("X-Api-Key", mine))).JsonAsync()).GetProperty("conversationId").GetString();
        var body = $$"""{"question": "{{SmallArticles.Question}}", "conversationId": "{{id}}"}""";

        var own = await _host.Client.PostJsonAsync("/api/ask", body, ("X-Api-Key", mine));
        var foreign = await _host.Client.PostJsonAsync("/api/ask", body, ("X-Api-Key", theirs));

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        await foreign.ProblemAsync(404);
    }

    private Task<HttpResponseMessage> AskAsync(params (string, string)[] headers) =>
        _host.Client.PostJsonAsync("/api/ask", $$"""{"question": "{{SmallArticles.Question}}"}""", headers);
}
