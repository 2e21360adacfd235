using System.Net;
using Xunit;

namespace QnA.Web.Tests.Teams;

/// <summary>A connector that does not do as it should.</summary>
[Collection(nameof(TeamsHost))]
public sealed class ConnectorFaultTests(TeamsHost teams)
{
    private readonly string _conversation = TeamsHost.NewConversation();

    [Theory]
    [InlineData(429, "0")]
    [InlineData(429, null)]
    [InlineData(412, "0")]
    [InlineData(502, "0")]
    [InlineData(504, "0")]
    public async Task Message_that_was_put_off_is_sent_again(int status, string? retryAfter)
    {
        Refuse(status, retryAfter, times: 2);

        var (_, answer) = await teams.AskAsync("hello", "groupChat", _conversation);

        var messages = await teams.Connector.WaitAsync(_conversation, calls => calls.Count(c => c.Type == "message") == 3);
        Assert.All(messages.Where(c => c.Type == "message"), c => Assert.Equal(answer.Text, c.Text));
    }

    [Fact]
    public async Task Connector_that_says_how_long_to_wait_is_obeyed()
    {
        Refuse(429, "2", times: 1);

        await teams.AskAsync("hello", "groupChat", _conversation);

        var calls = await teams.Connector.WaitAsync(_conversation, calls => calls.Count(c => c.Type == "message") == 2);
        Assert.True(calls[^1].At - calls[^2].At >= 1900, $"waited {calls[^1].At - calls[^2].At} ms");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Message_that_was_refused_is_not_sent_again_and_the_next_one_is(int status)
    {
        Refuse(status, null, times: 1);
        await teams.AskAsync("hello", "groupChat", _conversation);

        await teams.AskAsync("thanks", "groupChat", _conversation);

        Assert.Equal(2, teams.Connector.In(_conversation).Count(c => c.Type == "message"));
    }

    [Fact]
    public async Task Connector_that_hangs_is_left_and_the_message_not_repeated()
    {
        await using var own = await TeamsHost.StartAsync(new() { ["Teams:ConnectorTimeoutSeconds"] = "1" });
        var hung = 0;
        own.Connector.Script(_conversation, async (call, http) =>
        {
            if (call.Type != "message" || Interlocked.Increment(ref hung) > 1)
            {
                return false;
            }

            await Task.Delay(TimeSpan.FromSeconds(20), http.RequestAborted);
            return true;
        });
        await own.AskAsync("hello", "groupChat", _conversation);

        await own.AskAsync("thanks", "groupChat", _conversation);

        Assert.Equal(2, own.Connector.In(_conversation).Count(c => c.Type == "message"));
    }

    [Fact]
    public async Task Message_that_is_too_large_is_sent_shorter_and_says_so()
    {
        const int Most = 1200;
        teams.Connector.Script(_conversation, async (call, http) => call.Type == "message" && call.Bytes > Most && await FakeConnector.FailAsync(http, 413, "MessageSizeTooBig"));

        await teams.AskAsync(TeamsHost.Question, "groupChat", _conversation);
        var calls = await teams.Connector.WaitAsync(_conversation, calls => calls[^1].Bytes <= Most || calls.Count(c => c.Type == "message") == 4);

        Assert.True(calls[^1].Text.Length < calls.First(c => c.Type == "message").Text.Length, "it is shorter");
        Assert.Contains("did not fit into a message of Teams", calls[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_is_not_followed()
    {
        await using var elsewhere = await FakeConnector.StartAsync();
        teams.Connector.Script(_conversation, (_, http) =>
        {
            http.Response.StatusCode = 307;
            http.Response.Headers.Location = elsewhere.ServiceUrl;
            return Task.FromResult(true);
        });

        await teams.AskAsync("hello", "groupChat", _conversation);

        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task Chat_without_streaming_gets_one_plain_message()
    {
        teams.Connector.Script(_conversation, async (call, http) => call.Stream is not null && await FakeConnector.FailAsync(http, 400, "BadArgument", "Bot: the streaming API is not enabled for this chat"));

        var (_, answer) = await teams.AskAsync(TeamsHost.Question, conversation: _conversation);

        Assert.Null(answer.Stream);
        Assert.Equal(2, teams.Connector.In(_conversation).Count);
    }

    [Fact]
    public async Task Stream_that_the_user_stops_is_not_gone_on_with()
    {
        teams.Connector.Script(_conversation, async (call, http) => call.Stream?["streamId"] is not null
            && await FakeConnector.FailAsync(http, 403, "ContentStreamNotAllowed", "Content stream was canceled by user."));

        await teams.PostAsync(teams.Message(TeamsHost.Question, _conversation));
        await teams.Connector.WaitAsync(_conversation, calls => calls.Count == 2);
        teams.Connector.Unscript(_conversation);
        await teams.AskAsync("thanks", conversation: _conversation);

        Assert.Equal(["informative", "streaming", "informative", "final"], teams.Connector.In(_conversation).Select(c => (string?)c.Stream!["streamType"]));
    }

    [Theory]
    [InlineData(403, "ContentStreamNotAllowed", "Content stream has exceeded the streaming time.")]
    [InlineData(403, "ContentStreamNotAllowed", "Content stream is already completed.")]
    [InlineData(403, "ContentStreamNotAllowed", "The content does not contain the previously streamed content.")]
    [InlineData(202, "ContentStreamSequenceOrderPreConditionFailed", "PreCondition failed.")]
    [InlineData(500, "Trouble", "")]
    public async Task Stream_that_breaks_ends_as_an_update_of_its_message(int status, string code, string message)
    {
        teams.Connector.Script(_conversation, async (call, http) => call.Stream?["streamId"] is not null && await FakeConnector.FailAsync(http, status, code, message));

        await teams.PostAsync(teams.Message(TeamsHost.Question, _conversation));
        var calls = await teams.Connector.WaitAsync(_conversation, calls => calls.Any(c => c.Method == "PUT"));

        Assert.Null(calls[^1].Stream);
        Assert.Equal("message", calls[^1].Type);
        Assert.EndsWith($"/{(string?)calls[1].Stream!["streamId"]}", calls[^1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_that_is_full_asks_to_come_back_and_takes_the_message_then()
    {
        await using var own = await TeamsHost.StartAsync(new() { ["Teams:QueuedMessages"] = "1" });
        using var open = new SemaphoreSlim(0);
        own.Connector.Script("busy", async (_, http) =>
        {
            await open.WaitAsync(http.RequestAborted);
            open.Release();
            return false;
        });
        await own.PostAsync(own.Message("hello", "busy", "groupChat"));
        var next = own.Message("hello", "next", "groupChat");

        var full = await own.PostAsync(next);
        open.Release();
        await own.Connector.MessageAsync("busy");

        // The host learns a moment later that it is done.
        var again = await Waiting.UntilAsync("the queue takes a message", () => own.PostAsync(next), response => response.StatusCode != HttpStatusCode.TooManyRequests);

        Assert.Equal(HttpStatusCode.TooManyRequests, full.StatusCode);
        Assert.NotNull(full.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        await own.Connector.MessageAsync("next");
    }

    [Fact]
    public async Task Shutdown_finishes_the_answers_that_were_acknowledged()
    {
        await using var own = await TeamsHost.StartAsync();
        var conversations = Enumerable.Range(0, 5).Select(_ => TeamsHost.NewConversation()).ToList();
        foreach (var conversation in conversations)
        {
            await own.PostAsync(own.Message(TeamsHost.Question, conversation, "groupChat"));
        }

        await own.Host.StopAsync();

        Assert.All(conversations, c => Assert.Single(own.Connector.In(c), call => call.Type == "message"));
    }

    /// <summary>Refuses the first messages.</summary>
    private void Refuse(int status, string? retryAfter, int times)
    {
        var refused = 0;
        teams.Connector.Script(_conversation, async (call, http) =>
            call.Type == "message" && Interlocked.Increment(ref refused) <= times && await FakeConnector.FailAsync(http, status, retryAfter: retryAfter));
    }
}
