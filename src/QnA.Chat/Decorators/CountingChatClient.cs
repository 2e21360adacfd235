using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace QnA.Chat.Decorators;

/// <summary>Adds up requests and tokens.</summary>
internal sealed class CountingChatClient(IChatClient inner, ChatUsage usage) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        usage.Add(response.Usage?.InputTokenCount ?? 0, response.Usage?.OutputTokenCount ?? 0);
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var total = new UsageDetails();
        try
        {
            await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
            {
                foreach (var counted in update.Contents.OfType<UsageContent>())
                    total.Add(counted.Details);
                yield return update;
            }
        }
        finally
        {
            // A reader who has enough leaves a stream early; that costs as well.
            usage.Add(total.InputTokenCount ?? 0, total.OutputTokenCount ?? 0);
        }
    }
}
