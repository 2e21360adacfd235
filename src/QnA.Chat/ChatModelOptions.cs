using System.ComponentModel.DataAnnotations;
using QnA.Chat.Providers;

namespace QnA.Chat;

/// <summary>Which language model is used. (The name <c>ChatOptions</c> belongs to Microsoft.Extensions.AI: the options of one request.)</summary>
public sealed class ChatModelOptions : IValidatableObject
{
    public const string Section = "QnA:Chat";

    public ChatProvider Provider { get; set; } = ChatProvider.None;

    /// <summary>Base address of the service, for OpenAI's protocol up to and with <c>/v1</c>; empty for the provider's own.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Name of the service's model.</summary>
    public string Model { get; set; } = "";

    /// <summary>Key of the service; empty for one that asks for none.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Seconds until an attempt is given up that has brought no reply, or no first piece of a streamed one.</summary>
    [Range(1, 3600)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Seconds until a streamed reply is given up that brings no next piece.</summary>
    [Range(1, 3600)]
    public int StallSeconds { get; set; } = 15;

    /// <summary>Seconds that the model gets for one answer in all, retries and repairs included; then the local answer is given.</summary>
    [Range(1, 3600)]
    public int AnswerSeconds { get; set; } = 45;

    /// <summary>How often a request that failed for a passing reason is repeated, with growing pauses.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>Folder in which replies are kept, so that the same request is not made twice; empty for none. A relative path begins at the program.</summary>
    public string CacheFolder { get; set; } = "";

    /// <summary>Days after which a kept reply counts no more.</summary>
    [Range(1, 3650)]
    public int CacheDays { get; set; } = 30;

    /// <summary>The address that is asked, of valid options with a provider.</summary>
    public Uri Address => new(
        Endpoint.Length > 0 ? Endpoint : Provider == ChatProvider.Anthropic ? AnthropicProvider.Address : OpenAIProvider.Address);

    /// <summary>What to say to somebody who asks for a language model where none is configured.</summary>
    /// <param name="wish">What asks for it.</param>
    public static string Missing(string wish) =>
        $"{wish}, but no language model is configured. Set {Section}:Provider, Endpoint and Model, by environment for one: QnA__Chat__Provider=openai";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == ChatProvider.None)
            yield break;
        if (string.IsNullOrWhiteSpace(Model))
            yield return new($"{Section}:{nameof(Model)} must name the model of the service.", [nameof(Model)]);
        if (Endpoint.Length > 0 && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"))
            yield return new($"{Section}:{nameof(Endpoint)} must be an http or https address.", [nameof(Endpoint)]);
    }
}
