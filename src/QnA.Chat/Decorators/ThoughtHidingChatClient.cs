using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace QnA.Chat.Decorators;

/// <summary>Leaves out what a model thinks aloud before it answers.</summary>
internal sealed class ThoughtHidingChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var text in response.Messages.SelectMany(m => m.Contents).OfType<TextContent>().Take(1))
        {
            var filter = new ThoughtFilter();
            text.Text = filter.Append(text.Text) + filter.Finish();
        }

        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var filter = new ThoughtFilter();
        await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
        {
            foreach (var text in update.Contents.OfType<TextContent>())
                text.Text = filter.Append(text.Text);
            if (update.FinishReason is not null && filter.Finish() is { Length: > 0 } rest)
                update.Contents.Add(new TextContent(rest));
            yield return update;
        }
    }
}
