using Microsoft.Extensions.AI;

namespace QnA.Chat.Prompts;

/// <summary>What a prompt makes of a request to a language model.</summary>
public static class PromptedRequests
{
    extension(IChatClient client)
    {
        /// <summary>The model that a prompt is put to, for a reader.</summary>
        public string ModelFor(PromptTemplate prompt) =>
            client.OptionsFor(prompt).ModelId ?? client.Metadata?.DefaultModelId ?? "unnamed model";

        /// <summary>Messages and options of a request. What others wrote goes in between fences.</summary>
        /// <param name="prompt">The prompt.</param>
        /// <param name="values">Its variables but for the fence.</param>
        public (IReadOnlyList<ChatMessage> Messages, ChatOptions Options) RequestFor(PromptTemplate prompt, IReadOnlyDictionary<string, string> values) => (
            prompt.Render(new Dictionary<string, string>(values) { ["fence"] = Fence.For([.. values.Values]) }),
            client.OptionsFor(prompt));

        private ChatClientMetadata? Metadata => client.GetService<ChatClientMetadata>();

        private ChatOptions OptionsFor(PromptTemplate prompt) => prompt.OptionsFor(client.Metadata?.ProviderName);
    }
}
