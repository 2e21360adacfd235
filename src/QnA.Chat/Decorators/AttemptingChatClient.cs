using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace QnA.Chat.Decorators;

/// <summary>
/// A decorator that may ask more than once. A streamed reply counts as begun with its first piece: until then it can be asked for
/// again unseen, from then on what goes wrong goes to the caller.
/// </summary>
internal abstract class AttemptingChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public sealed override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        RunAsync((chosen, token) => InnerClient.GetResponseAsync(messages, chosen, token), options, cancellationToken);

    public sealed override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var updates = await RunAsync((chosen, token) => BeginAsync(messages, chosen, token), options, cancellationToken).ConfigureAwait(false);
        if (updates is null)
            yield break;

        await using (updates.ConfigureAwait(false))
        {
            do
                yield return updates.Current;
            while (await updates.MoveNextAsync().ConfigureAwait(false));
        }
    }

    /// <summary>Makes one attempt, or several.</summary>
    /// <param name="attempt">Asks with these options; what goes wrong with the service is a <see cref="ChatServiceException"/>.</param>
    /// <param name="options">The options that the caller gave.</param>
    /// <param name="cancellationToken">The caller's.</param>
    protected abstract Task<T> RunAsync<T>(
        Func<ChatOptions?, CancellationToken, Task<T>> attempt, ChatOptions? options, CancellationToken cancellationToken);

    // The reply, standing at its first piece; null for one that has none.
    private async Task<IAsyncEnumerator<ChatResponseUpdate>?> BeginAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var updates = InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var isBegun = false;
        try
        {
            isBegun = await updates.MoveNextAsync().ConfigureAwait(false);
            return isBegun ? updates : null;
        }
        finally
        {
            if (!isBegun)
                await updates.DisposeAsync().ConfigureAwait(false);
        }
    }
}
