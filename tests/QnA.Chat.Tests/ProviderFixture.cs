using Microsoft.Extensions.AI;
using QnA.Testing;
using Xunit;

namespace QnA.Chat.Tests;

/// <summary>A client of either provider, over HTTP to a scripted service.</summary>
public abstract class ProviderFixture : IAsyncDisposable
{
    protected const string Key = "sk-very-secret";

    protected static readonly ChatMessage[] Question = [new(ChatRole.System, "Be brief."), new(ChatRole.User, "What is a ferry?")];

    public static TheoryData<ChatProvider> Providers { get; } = [ChatProvider.OpenAI, ChatProvider.Anthropic];

    internal ChatServer Server { get; } = new();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal ChatModelOptions Options(ChatProvider provider) => new()
    {
        Provider = provider,
        Endpoint = provider == ChatProvider.Anthropic ? Server.Address : Server.Endpoint,
        Model = "test-model",
        ApiKey = Key,
        TimeoutSeconds = 20,
        StallSeconds = 20,
        Retries = 0,
    };

    internal static IChatClient Client(ChatModelOptions options, ChatSurroundings? surroundings = null) =>
        ChatClients.Create(options, surroundings ?? new ChatSurroundings())!; // tests name a provider

    /// <summary>The text of a streamed reply, and what it ended with: null for a proper end.</summary>
    internal static async Task<(string Text, ChatServiceException? Fault)> StreamAsync(IChatClient client, ChatOptions? options = null)
    {
        var text = "";
        try
        {
            await foreach (var update in client.GetStreamingResponseAsync(Question, options, Cancellation))
                text += update.Text;
            return (text, null);
        }
        catch (ChatServiceException exception)
        {
            return (text, exception);
        }
    }
}
