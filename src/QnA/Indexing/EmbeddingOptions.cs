using System.ComponentModel.DataAnnotations;

namespace QnA.Indexing;

/// <summary>Which model makes the vectors. Another one means another index, which is then built anew.</summary>
public sealed class EmbeddingOptions : IValidatableObject
{
    public const string Section = "QnA:Embedding";

    /// <summary><c>local</c>, or <c>openai</c> for any server with OpenAI's protocol.</summary>
    public EmbeddingProvider Provider { get; set; } = EmbeddingProvider.Local;

    /// <summary>Base address of the server, such as <c>http://localhost:11434/v1</c>; empty for OpenAI's own.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Name of the model on the server.</summary>
    public string Model { get; set; } = "";

    /// <summary>Key for the server; may stay empty where none is asked for.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Length of the server's vectors; 0 while the local model is used.</summary>
    [Range(0, 65_536)]
    public int Dimensions { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint.Length > 0 && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            yield return new ValidationResult("It must be an http or https address.", [nameof(Endpoint)]);
        }

        if (Provider == EmbeddingProvider.OpenAI && Model.Length == 0)
        {
            yield return new ValidationResult("Name the model, since the provider is openai.", [nameof(Model)]);
        }

        if (Provider == EmbeddingProvider.OpenAI && Dimensions == 0)
        {
            yield return new ValidationResult("State the length of the model's vectors, since the provider is openai.", [nameof(Dimensions)]);
        }
    }
}
