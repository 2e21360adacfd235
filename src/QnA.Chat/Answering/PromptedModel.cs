using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using QnA.Chat.Prompts;

namespace QnA.Chat.Answering;

/// <summary>A language model that is asked with the prompts of the library.</summary>
internal sealed class PromptedModel(IChatClient client, PromptLibrary prompts)
{
    /// <summary>The model that a prompt is put to, for a reader.</summary>
    public string NameFor(string prompt) => client.ModelFor(prompts[prompt]);

    /// <summary>The whole reply.</summary>
    /// <param name="prompt">Name of the prompt.</param>
    /// <param name="values">Its variables but for the fence.</param>
    /// <param name="cancellationToken">When nobody waits any more.</param>
    /// <exception cref="ChatServiceException">The service failed.</exception>
    public async Task<string> AskAsync(string prompt, Dictionary<string, string> values, CancellationToken cancellationToken)
    {
        var (messages, options) = client.RequestFor(prompts[prompt], values);
        return (await client.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false)).Text;
    }

    /// <summary>The reply piece by piece. Parameters and errors as of <see cref="AskAsync"/>.</summary>
    public async IAsyncEnumerable<string> StreamAsync(
        string prompt, Dictionary<string, string> values, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (messages, options) = client.RequestFor(prompts[prompt], values);
        await foreach (var update in client.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
        {
            if (update.Text is { Length: > 0 } text)
            {
                yield return text;
            }
        }
    }
}
