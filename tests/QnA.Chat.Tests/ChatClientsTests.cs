using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.AI;
using QnA.Testing;
using Xunit;

namespace QnA.Chat.Tests;

public sealed class ChatClientsTests : IAsyncDisposable
{
    private const string Key = "sk-very-secret";

    private static readonly ChatMessage[] Question = [new(ChatRole.System, "Be brief."), new(ChatRole.User, "What is a ferry?")];

    private readonly ChatServer _server = new();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void No_provider_makes_no_client()
    {
        Assert.Null(ChatClients.Create(new ChatModelOptions()));
    }

    [Fact]
    public async Task Request_and_reply_go_over_http()
    {
        using var client = Client();
        _server.Reply = _ => ChatReply.Text("A boat.");

        var response = await client.GetResponseAsync(
            Question, new ChatOptions { Temperature = 0, Seed = 5 }, TestContext.Current.CancellationToken);

        Assert.Equal("A boat.", response.Text);
        Assert.Equal(10, response.Usage?.TotalTokenCount);
        var request = Assert.Single(_server.Requests);
        Assert.Equal(("POST", "/v1/chat/completions", $"Bearer {Key}"), (request.Method, request.Path, request.Headers["Authorization"]));
        Assert.Equal("test-model", (string?)request.Body["model"]);
        Assert.Equal(0, (float?)request.Body["temperature"]);
        Assert.Equal(5, (int?)request.Body["seed"]);
        Assert.Equal([("system", "Be brief."), ("user", "What is a ferry?")], request.Messages);
    }

    [Theory]
    [InlineData(401, """{"error":{"message":"bad key sk-very-secret"}}""", "refused the key (HTTP 401). Check QnA:Chat:ApiKey.")]
    [InlineData(403, "no", "refused the key (HTTP 403). Check QnA:Chat:ApiKey.")]
    [InlineData(404, """{"error":{"message":"no such model"}}""", "no such model")]
    [InlineData(400, """{"error":{"message":"too many tokens, sk-very-secret"}}""", "too many tokens, (key)")]
    [InlineData(429, """{"error":{"message":"slow down"}}""", "takes no more requests for now (HTTP 429")]
    [InlineData(500, "oops", "failed (HTTP 500")]
    [InlineData(503, "", "failed (HTTP 503")]
    [InlineData(200, "<html>a login page</html>", "something that is no chat completion. Check QnA:Chat:Endpoint.")]
    [InlineData(200, "", "something that is no chat completion")]
    [InlineData(200, "{}", "something that is no chat completion")]
    [InlineData(200, "[]", "something that is no chat completion")]
    [InlineData(200, """{"choices":[]}""", "something that is no chat completion")]
    [InlineData(200, """{"choices":[{"index":0}]}""", "something that is no chat completion")]
    [InlineData(200, """{"choices":"none"}""", "something that is no chat completion")]
    public async Task Trouble_with_the_service_says_what_to_look_at_and_keeps_the_key(int status, string body, string expected)
    {
        using var client = Client();
        _server.Reply = _ => ChatReply.Raw(status, body);

        var exception = await Assert.ThrowsAsync<ChatServiceException>(
            () => client.GetResponseAsync(Question, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
        Assert.DoesNotContain("   at ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_that_lies_across_the_end_of_what_is_quoted_is_not_shown_in_part()
    {
        using var client = Client();
        for (var before = 230; before < 310; before++)
        {
            var text = new string('x', before);
            _server.Reply = _ => ChatReply.Error(500, $"{text} {Key} and so on, for a good while");

            var exception = await Assert.ThrowsAsync<ChatServiceException>(
                () => client.GetResponseAsync(Question, cancellationToken: TestContext.Current.CancellationToken));

            Assert.DoesNotContain(Key[..3], exception.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Service_that_does_not_answer_in_time_is_given_up()
    {
        using var client = Client(timeoutSeconds: 1);
        _server.Reply = _ => ChatReply.None();

        var exception = await Assert.ThrowsAsync<ChatServiceException>(
            () => client.GetResponseAsync(Question, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("did not answer in time", exception.Message, StringComparison.Ordinal);
        Assert.Contains("QnA:Chat:TimeoutSeconds", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_that_cannot_be_reached_is_named_as_such()
    {
        using var client = Client();
        await _server.DisposeAsync();

        var exception = await Assert.ThrowsAsync<ChatServiceException>(
            () => client.GetResponseAsync(Question, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("cannot be reached", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passing_trouble_is_tried_again()
    {
        using var client = Client(retries: 1);
        _server.ReplyInTurn(ChatReply.Raw(503, ""), ChatReply.Text("Here I am."));

        var response = await client.GetResponseAsync(Question, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Here I am.", response.Text);
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task Cancellation_stays_a_cancellation()
    {
        using var client = Client();
        using var cancellation = new CancellationTokenSource();
        _server.Reply = _ =>
        {
            cancellation.Cancel();
            return ChatReply.None();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync(Question, cancellationToken: cancellation.Token));
    }

    [Fact]
    public async Task Streamed_reply_comes_in_pieces()
    {
        using var client = Client();
        _server.Reply = _ => ChatReply.Of("A ", "bo", "at.");

        var pieces = await client.GetStreamingResponseAsync(Question, cancellationToken: TestContext.Current.CancellationToken)
            .Select(update => update.Text).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["A ", "bo", "at."], pieces.Where(piece => piece.Length > 0));
    }

    [Theory]
    [InlineData(429, "slow down", "takes no more requests")]
    [InlineData(200, "broken off", "cannot be reached")]
    [InlineData(200, "data: {\"choi\n\n", "no chat completion")]
    public async Task Streamed_reply_that_fails_is_explained(int status, string body, string expected)
    {
        using var client = Client();
        _server.Reply = _ => body == "broken off" ? ChatReply.Of("A ") with { End = ChatReplyEnd.Dies } : ChatReply.Raw(status, body);

        var exception = await Assert.ThrowsAsync<ChatServiceException>(async () =>
        {
            await foreach (var update in client.GetStreamingResponseAsync(Question, cancellationToken: TestContext.Current.CancellationToken))
                Assert.True(update.Text is "A " or "");
        });

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChatProvider.OpenAI, "", "http://localhost/v1", "Model")]
    [InlineData(ChatProvider.OpenAI, "m", "localhost", "Endpoint")]
    [InlineData(ChatProvider.OpenAI, "m", "file:///etc", "Endpoint")]
    [InlineData(ChatProvider.Anthropic, "m", "http://localhost/v1", "Provider")]
    public void Options_for_a_service_must_be_complete(ChatProvider provider, string model, string endpoint, string member)
    {
        var options = new ChatModelOptions { Provider = provider, Model = model, Endpoint = endpoint };
        List<ValidationResult> results = [];

        var valid = Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);

        Assert.False(valid);
        Assert.Equal([member], Assert.Single(results).MemberNames);
    }

    private IChatClient Client(int timeoutSeconds = 20, int retries = 0) => ChatClients.Create(new ChatModelOptions
    {
        Provider = ChatProvider.OpenAI,
        Endpoint = _server.Endpoint,
        Model = "test-model",
        ApiKey = Key,
        TimeoutSeconds = timeoutSeconds,
        Retries = retries,
    })!; // there is a provider
}
