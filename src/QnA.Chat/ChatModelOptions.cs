using System.ComponentModel.DataAnnotations;

namespace QnA.Chat;

/// <summary>Which language model is used. (The name <c>ChatOptions</c> belongs to Microsoft.Extensions.AI: the options of one request.)</summary>
public sealed class ChatModelOptions : IValidatableObject
{
    public const string Section = "QnA:Chat";

    public ChatProvider Provider { get; set; } = ChatProvider.None;

    /// <summary>Base address of the service, up to and with <c>/v1</c>.</summary>
    public string Endpoint { get; set; } = "https://api.openai.com/v1";

    /// <summary>Name of the service's model.</summary>
    public string Model { get; set; } = "";

    /// <summary>Key of the service; empty for one that asks for none.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Seconds until one attempt of a request is given up.</summary>
    [Range(1, 3600)]
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>Seconds that the model gets for one answer in all, retries and repairs included; then the local answer is given.</summary>
    [Range(1, 3600)]
    public int AnswerSeconds { get; set; } = 45;

    /// <summary>How often a request that failed for a passing reason is repeated, with growing pauses.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>What to say to somebody who asks for a language model where none is configured.</summary>
    /// <param name="wish">What asks for it.</param>
    public static string Missing(string wish) =>
        $"{wish}, but no language model is configured. Set {Section}:Provider, Endpoint and Model, by environment for one: QnA__Chat__Provider=openai";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == ChatProvider.None)
            yield break;
        if (Provider == ChatProvider.Anthropic)
        {
            yield return new(
                "This version cannot speak Anthropic's protocol yet. Use openai with a service that speaks OpenAI's, or none.",
                [nameof(Provider)]);
            yield break;
        }

        if (string.IsNullOrWhiteSpace(Model))
            yield return new($"{Section}:{nameof(Model)} must name the model of the service.", [nameof(Model)]);
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
            yield return new($"{Section}:{nameof(Endpoint)} must be an http or https address.", [nameof(Endpoint)]);
    }
}
