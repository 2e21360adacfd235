using System.ComponentModel.DataAnnotations;

namespace QnA.Embeddings;

/// <summary>Which embedding model is used. An index made with another one is built anew.</summary>
public sealed class EmbeddingOptions : IValidatableObject
{
    public const string Section = "QnA:Embedding";

    public EmbeddingProvider Provider { get; set; } = EmbeddingProvider.Local;

    /// <summary>Base address of the service, up to and with <c>/v1</c>.</summary>
    public string Endpoint { get; set; } = "https://api.openai.com/v1";

    /// <summary>Name of the service's model.</summary>
    public string Model { get; set; } = "";

    /// <summary>Key of the service; empty for one that asks for none.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Length of the service's vectors. It is checked, not sent: many services refuse a request that names it.</summary>
    [Range(0, 8192)]
    public int Dimensions { get; set; }

    /// <summary>Seconds until a request to the service is given up.</summary>
    [Range(1, 3600)]
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>How often a request that failed for a passing reason is repeated.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == EmbeddingProvider.Local)
            yield break;
        if (string.IsNullOrWhiteSpace(Model))
            yield return new($"{Section}:{nameof(Model)} must name the embedding model of the service.", [nameof(Model)]);
        if (Dimensions == 0)
            yield return new($"{Section}:{nameof(Dimensions)} must state the length of the service's vectors.", [nameof(Dimensions)]);
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
            yield return new($"{Section}:{nameof(Endpoint)} must be an http or https address.", [nameof(Endpoint)]);
    }
}
