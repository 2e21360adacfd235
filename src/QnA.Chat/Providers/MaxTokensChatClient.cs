using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace QnA.Chat.Providers;

/// <summary>Limits the length of a reply by <c>max_tokens</c>, where OpenAI's package would send <c>max_completion_tokens</c>.</summary>
internal sealed class MaxTokensChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync(messages, Renamed(options), cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync(messages, Renamed(options), cancellationToken);

    private static ChatOptions? Renamed(ChatOptions? options)
    {
        if (options?.MaxOutputTokens is not { } limit)
            return options;

        var renamed = options.Clone();
        renamed.MaxOutputTokens = null;
        renamed.RawRepresentationFactory = _ =>
        {
            var request = new ChatCompletionOptions();
#pragma warning disable SCME0001 // The package has no other way to send a member that it has dropped.
            request.Patch.Set("$.max_tokens"u8, limit);
#pragma warning restore SCME0001
            return request;
        };
        return renamed;
    }
}
