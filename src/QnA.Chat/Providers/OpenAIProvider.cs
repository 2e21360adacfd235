using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace QnA.Chat.Providers;

/// <summary>OpenAI, and every service that speaks its chat completions, over the official package.</summary>
internal static class OpenAIProvider
{
    /// <summary>Where the provider itself is.</summary>
    public const string Address = "https://api.openai.com/v1";

    /// <summary>A client that neither waits nor tries again by itself.</summary>
    public static IChatClient Create(ChatModelOptions options, HttpClient http)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = options.Address,
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            Transport = new HttpClientPipelineTransport(http),
        };

        // The package insists on a key; services that ask for none ignore it.
        var key = new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : "none");
        var client = new OpenAIClient(key, settings).GetChatClient(options.Model).AsIChatClient();
        return TakesCompletionLimit(options.Address.Host) ? client : new MaxTokensChatClient(client);
    }

    // OpenAI renamed max_tokens; its newer models refuse the old name, and most of the services that speak its protocol know no other.
    private static bool TakesCompletionLimit(string host) =>
        host.EndsWith(".openai.com", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase);
}
