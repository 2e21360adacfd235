using Anthropic;
using Microsoft.Extensions.AI;

namespace QnA.Chat.Providers;

/// <summary>Anthropic's messages, over the official package.</summary>
internal static class AnthropicProvider
{
    /// <summary>Where the provider is.</summary>
    public const string Address = "https://api.anthropic.com";

    /// <summary>The protocol has no request without a limit.</summary>
    private const int MaxOutputTokens = 1000;

    /// <summary>A client that neither waits nor tries again by itself.</summary>
    public static IChatClient Create(ChatModelOptions options, HttpClient http)
    {
        // Everything is said here, since the package would else take it from environment variables and profiles of its own.
        var client = new AnthropicClient
        {
            HttpClient = http,
            BaseUrl = BaseOf(options.Address),
            ApiKey = options.ApiKey.Length > 0 ? options.ApiKey : null,
            AuthToken = null,
            MaxRetries = 0,
            Timeout = TimeSpan.FromHours(1), // longer than any setting: the time is kept elsewhere
            OpenTelemetry = false,
        };
        return client.AsIChatClient(options.Model, MaxOutputTokens);
    }

    // The package adds /v1 itself.
    private static string BaseOf(Uri address)
    {
        var text = address.AbsoluteUri.TrimEnd('/');
        return text.EndsWith("/v1", StringComparison.Ordinal) ? text[..^3] : text;
    }
}
