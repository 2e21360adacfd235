using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace QnA.Chat.Decorators;

/// <summary>Gives up a service that does not answer, or stops in the middle. The time that the reader of a stream takes between two pieces does not count.</summary>
/// <param name="inner">The client that asks.</param>
/// <param name="first">How long a reply, or the first piece of a streamed one, may take.</param>
/// <param name="next">How long each further piece may take.</param>
/// <param name="time">The clock.</param>
internal sealed class TimeLimitingChatClient(IChatClient inner, TimeSpan first, TimeSpan next, TimeProvider time) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(first, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await base.GetResponseAsync(messages, options, linked.Token).ConfigureAwait(false);
        }
        catch (Exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw NoAnswer();
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(first, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var updates = base.GetStreamingResponseAsync(messages, options, linked.Token).GetAsyncEnumerator(linked.Token);
        await using (updates.ConfigureAwait(false))
        {
            for (var pieces = 0; await MoveNextAsync(updates, limit, pieces, cancellationToken).ConfigureAwait(false); pieces++)
            {
                limit.CancelAfter(Timeout.InfiniteTimeSpan);
                yield return updates.Current;
                limit.CancelAfter(next);
            }
        }
    }

    private async Task<bool> MoveNextAsync(
        IAsyncEnumerator<ChatResponseUpdate> updates, CancellationTokenSource limit, int pieces, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw pieces == 0 ? NoAnswer() : NoMore();
        }
    }

    private ChatServiceException NoAnswer() =>
        new($"The language model's service did not answer in time ({first.TotalSeconds:0.#} s). Check QnA:Chat:Endpoint, or raise QnA:Chat:TimeoutSeconds.")
        {
            Fault = ChatFault.TimedOut,
        };

    private ChatServiceException NoMore() =>
        new($"The language model's service stopped in the middle of its answer, for {next.TotalSeconds:0.#} s. Check the service, or raise QnA:Chat:StallSeconds.")
        {
            Fault = ChatFault.TimedOut,
        };
}
