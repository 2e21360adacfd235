using Microsoft.Extensions.AI;
using QnA.Chat.Decorators;
using QnA.Chat.Providers;

namespace QnA.Chat;

/// <summary>Makes the client of the language model that the settings ask for.</summary>
public static class ChatClients
{
    /// <summary>
    /// The client for the options, or null when they ask for none. Nothing is sent yet. Whatever goes wrong with the
    /// service later is a <see cref="ChatServiceException"/>, whose message is for the user and never holds the key.
    /// </summary>
    /// <param name="options">Valid options.</param>
    public static IChatClient? Create(ChatModelOptions options) => Create(options, new ChatSurroundings());

    internal static IChatClient? Create(ChatModelOptions options, ChatSurroundings surroundings) => options.Provider switch
    {
        ChatProvider.None => null,
        ChatProvider.OpenAI => Around(OpenAIProvider.Create(options, ServiceHandler.CreateClient(surroundings.Time)), options, surroundings),
        ChatProvider.Anthropic => Around(AnthropicProvider.Create(options, ServiceHandler.CreateClient(surroundings.Time)), options, surroundings),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "No such provider."),
    };

    // From the service outwards: each decorator sees what the ones before it make of a reply.
    private static IChatClient Around(IChatClient provider, ChatModelOptions options, ChatSurroundings surroundings)
    {
        var (first, next) = (TimeSpan.FromSeconds(options.TimeoutSeconds), TimeSpan.FromSeconds(options.StallSeconds));
        IChatClient client = new TimeLimitingChatClient(provider, first, next, surroundings.Time);
        client = new ExplainingChatClient(client, options.ApiKey);
        client = new PlainSamplingChatClient(client, surroundings.Log);
        if (options.Retries > 0)
            client = new RetryingChatClient(client, options.Retries, surroundings.Time, surroundings.Log);
        client = new EndingChatClient(client);
        client = new ThoughtHidingChatClient(client);
        client = new CountingChatClient(client, surroundings.Usage);
        client = new OpenTelemetryChatClient(client, logger: null, ChatTracing.Name) { EnableSensitiveData = surroundings.Tracing.IncludeContent };
        return options.CacheFolder.Length == 0 ? client : Cached(client, options, surroundings);
    }

    private static DistributedCachingChatClient Cached(IChatClient client, ChatModelOptions options, ChatSurroundings surroundings)
    {
        var folder = Path.GetFullPath(options.CacheFolder, AppContext.BaseDirectory);
        var cache = new FolderCache(folder, TimeSpan.FromDays(options.CacheDays), surroundings.Time, surroundings.Log);

        // The request itself does not name them.
        return new DistributedCachingChatClient(client, cache) { CacheKeyAdditionalValues = [options.Provider, options.Address.AbsoluteUri, options.Model] };
    }
}
