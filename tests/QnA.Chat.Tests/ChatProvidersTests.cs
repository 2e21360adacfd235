using Microsoft.Extensions.AI;
using QnA.Testing;
using Xunit;

namespace QnA.Chat.Tests;

/// <summary>What holds for every provider, and what is each one's own.</summary>
public sealed class ChatProvidersTests : ProviderFixture
{
    private const string Words = "L’ÉCHÉANCE à 9 h [1]. Наш паром 🚢 ушёл “вчера” [2][3].";

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Reply_comes_with_what_it_cost(ChatProvider provider)
    {
        using var client = Client(Options(provider));
        Server.Reply = _ => ChatReply.Text(Words);

        var response = await client.GetResponseAsync(Question, cancellationToken: Cancellation);

        Assert.Equal(Words, response.Text);
        Assert.Equal((ChatProtocol.InputTokens, ChatProtocol.OutputTokens), (response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount));
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Streamed_reply_is_whole_however_its_bytes_are_cut(ChatProvider provider)
    {
        using var client = Client(Options(provider));
        foreach (var size in new[] { 1, 2, 3, 7, 64, int.MaxValue })
        {
            Server.Reply = _ => ChatReply.Text(Words, characters: 3) with { BytesAtATime = size };

            Assert.Equal((Words, null), await StreamAsync(client));
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Requests_at_the_same_time_get_their_own_replies(ChatProvider provider)
    {
        using var client = Client(Options(provider));
        Server.Reply = request => ChatReply.Text($"You said {request.LastText}", characters: 2) with { PieceDelay = TimeSpan.FromMilliseconds(1) };

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.GetStreamingResponseAsync($"number {i}", cancellationToken: Cancellation)
            .Select(update => update.Text).ToListAsync(Cancellation).AsTask()));

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"You said number {i}"), replies.Select(pieces => string.Concat(pieces)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Reader_who_has_enough_leaves_and_the_service_is_let_go(ChatProvider provider)
    {
        using var client = Client(Options(provider));
        Server.Reply = _ => ChatReply.Of("again ") with { End = ChatReplyEnd.Never };

        var pieces = await client.GetStreamingResponseAsync(Question, cancellationToken: Cancellation).Where(u => u.Text.Length > 0).Take(3).CountAsync(Cancellation);

        Assert.Equal(3, pieces);
    }

    [Fact]
    public async Task OpenAI_is_asked_in_its_protocol()
    {
        using var client = Client(Options(ChatProvider.OpenAI));

        await client.GetResponseAsync(Question, new ChatOptions { Temperature = 0, Seed = 5, MaxOutputTokens = 12 }, Cancellation);
        await StreamAsync(client, new ChatOptions { MaxOutputTokens = 13 });

        var request = Server.Requests[0];
        Assert.Equal(("POST", "/v1/chat/completions", $"Bearer {Key}"), (request.Method, request.Path, request.Headers["Authorization"]));
        Assert.Equal("test-model", (string?)request.Body["model"]);
        Assert.Equal((0f, 5), ((float?)request.Body["temperature"], (int?)request.Body["seed"]));
        Assert.Equal([("system", "Be brief."), ("user", "What is a ferry?")], request.Messages);

        // Ollama, llama.cpp and others know no other name for it.
        Assert.Equal((12, null), ((int?)request.Body["max_tokens"], request.Body["max_completion_tokens"]));
        Assert.Equal(13, (int?)Server.Requests[1].Body["max_tokens"]);
        Assert.True(Server.Requests[1].WantsStream);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/v1")]
    [InlineData("/v1/")]
    public async Task Anthropic_is_asked_in_its_protocol(string path)
    {
        var options = Options(ChatProvider.Anthropic);
        options.Endpoint += path;
        using var client = Client(options);

        await client.GetResponseAsync(Question, new ChatOptions { Temperature = 0, TopP = 1, Seed = 1, MaxOutputTokens = 12 }, Cancellation);
        await StreamAsync(client);

        var request = Server.Requests[0];
        Assert.Equal(("POST", "/v1/messages", $"Bearer {Key}"), (request.Method, request.Path, request.Headers["Authorization"]));
        Assert.NotEmpty(request.Headers["anthropic-version"]);
        Assert.Equal("test-model", (string?)request.Body["model"]);
        Assert.Equal(12, (int?)request.Body["max_tokens"]);
        Assert.All(["temperature", "top_p", "seed"], name => Assert.False(request.Body.ContainsKey(name))); // its models take none of them
        Assert.Equal("Be brief.", request.SystemText);
        Assert.Equal([("user", "What is a ferry?")], request.Messages);
        Assert.True((int?)Server.Requests[1].Body["max_tokens"] > 0);
    }

    [Fact]
    public async Task Anthropic_takes_its_key_and_address_from_the_settings_alone()
    {
        using var variables = new EnvironmentVariables(
            ("ANTHROPIC_API_KEY", "not this"), ("ANTHROPIC_AUTH_TOKEN", "nor this"), ("ANTHROPIC_BASE_URL", "http://127.0.0.1:1"));
        var options = Options(ChatProvider.Anthropic);
        options.ApiKey = "";
        using var client = Client(options);

        await client.GetResponseAsync(Question, cancellationToken: Cancellation);

        var request = Assert.Single(Server.Requests);
        Assert.DoesNotContain("x-api-key", request.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("Authorization", request.Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(ChatProvider.OpenAI, "https://api.openai.com/v1")]
    [InlineData(ChatProvider.Anthropic, "https://api.anthropic.com/")]
    public void Provider_has_an_address_of_its_own(ChatProvider provider, string address)
    {
        Assert.Equal(address, new ChatModelOptions { Provider = provider, Model = "m" }.Address.AbsoluteUri);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Client_names_provider_model_and_address(ChatProvider provider)
    {
        using var client = Client(Options(provider));

        var metadata = client.GetService<ChatClientMetadata>();

        Assert.Equal(provider.ToString(), metadata?.ProviderName, ignoreCase: true);
        Assert.Equal("test-model", metadata?.DefaultModelId);
        Assert.StartsWith(Server.Address, metadata?.ProviderUri?.AbsoluteUri, StringComparison.Ordinal);
    }

    private sealed class EnvironmentVariables : IDisposable
    {
        private readonly List<(string Name, string? Before)> _before = [];

        public EnvironmentVariables(params (string Name, string Value)[] values)
        {
            foreach (var (name, value) in values)
            {
                _before.Add((name, Environment.GetEnvironmentVariable(name)));
                Environment.SetEnvironmentVariable(name, value);
            }
        }

        public void Dispose() => _before.ForEach(v => Environment.SetEnvironmentVariable(v.Name, v.Before));
    }
}
