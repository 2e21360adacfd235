using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace QnA.Chat;

/// <summary>Makes the client of the language model that the settings ask for.</summary>
public static class ChatClients
{
    /// <summary>
    /// The client for the options, or null when they ask for none. Nothing is sent yet. Whatever goes wrong with the
    /// service later is a <see cref="ChatServiceException"/>, whose message is for the user and never holds the key.
    /// </summary>
    /// <param name="options">Valid options.</param>
    public static IChatClient? Create(ChatModelOptions options) => options.Provider switch
    {
        ChatProvider.None => null,
        ChatProvider.OpenAI => OpenAI(options),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "No such provider."),
    };

    private static ExplainingChatClient OpenAI(ChatModelOptions options)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Endpoint),
            NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            RetryPolicy = new ClientRetryPolicy(options.Retries),
        };

        // The client insists on a key; services that ask for none ignore it.
        var key = new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : "none");
        return new ExplainingChatClient(new OpenAIClient(key, settings).GetChatClient(options.Model).AsIChatClient(), options.ApiKey);
    }
}
