using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace QnA.Chat;

/// <summary>Turns what goes wrong with a service into <see cref="ChatServiceException"/>; a caller's cancellation stays what it is.</summary>
/// <param name="inner">The client that asks.</param>
/// <param name="apiKey">The key, which no message may repeat; empty for none.</param>
internal sealed class ExplainingChatClient(IChatClient inner, string apiKey) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && ChatFailure.Explain(exception, apiKey) is { } explained)
        {
            throw explained;
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (updates.ConfigureAwait(false))
        {
            while (await MoveNextAsync(updates, cancellationToken).ConfigureAwait(false))
                yield return updates.Current;
        }
    }

    private async Task<bool> MoveNextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && ChatFailure.Explain(exception, apiKey) is { } explained)
        {
            throw explained;
        }
    }
}
