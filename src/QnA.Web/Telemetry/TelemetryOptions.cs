using System.ComponentModel.DataAnnotations;

namespace QnA.Web.Telemetry;

/// <summary>Settings of traces and metrics, section <c>QnA:Telemetry</c>.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "QnA:Telemetry";

    /// <summary>Base address of an OpenTelemetry collector that takes protobuf over HTTP; empty to send nothing.</summary>
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>Whether traces hold the text of questions, and what a language model was asked and replied.</summary>
    public bool IncludeQuestions { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint.Length > 0 && !(Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"))
        {
            yield return new($"{Section}:{nameof(OtlpEndpoint)} must be an http or https address, for example http://localhost:4318.", [nameof(OtlpEndpoint)]);
        }
    }
}
