using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using QnA.Chat.Providers;

namespace QnA.Chat.Decorators;

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
        // Both protocols say why a reply ended. One that ends without that was cut off, however well the connection was closed.
        var (pieces, isEnded) = (0, false);
        var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (updates.ConfigureAwait(false))
        {
            while (await MoveNextAsync(updates, pieces, cancellationToken).ConfigureAwait(false))
            {
                pieces++;
                isEnded |= updates.Current.FinishReason is not null;
                yield return updates.Current;
            }
        }

        if (!isEnded)
            throw pieces == 0 ? NoCompletion() : BrokenOff("it ended too early");
    }

    private async Task<bool> MoveNextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, int pieces, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && ChatFailure.Explain(exception, apiKey) is { } explained)
        {
            throw pieces > 0 && explained.Fault == ChatFault.Unreachable ? BrokenOff("the connection broke") : explained;
        }
    }

    private static ChatServiceException NoCompletion() =>
        new("The language model's service answered with something that is no chat completion. Check QnA:Chat:Endpoint.") { Fault = ChatFault.Unintelligible };

    private static ChatServiceException BrokenOff(string how) =>
        new($"The answer of the language model's service broke off in the middle ({how}). Try again later, or check the service at QnA:Chat:Endpoint.")
        {
            Fault = ChatFault.BrokenOff,
        };
}
