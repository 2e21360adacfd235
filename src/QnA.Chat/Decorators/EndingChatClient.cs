using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace QnA.Chat.Decorators;

/// <summary>Ends a streamed reply that does not end by itself, as if the model had reached the limit of its length; some services ignore that limit.</summary>
internal sealed class EndingChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    /// <summary>Characters in a reply; some ten times what a prompt here asks for.</summary>
    public const int MaxCharacters = 20_000;

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var characters = 0;
        await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
        {
            yield return update;
            characters += update.Text.Length;
            if (characters > MaxCharacters)
            {
                yield return new ChatResponseUpdate(update.Role, []) { FinishReason = ChatFinishReason.Length, MessageId = update.MessageId };
                yield break;
            }
        }
    }
}
