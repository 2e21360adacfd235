using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QnA.Briefing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Brief))]
internal sealed partial class BriefJsonContext : JsonSerializerContext;

/// <summary>The one JSON form of a brief.</summary>
public static class BriefJson
{
    // As for answers: JSON for files, terminals and HTTP bodies, never for HTML, so curly quotes stay readable.
    private static readonly BriefJsonContext Context = new(new JsonSerializerOptions(BriefJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The brief as indented JSON.</summary>
    public static string Write(Brief brief) => JsonSerializer.Serialize(brief, Context.Brief);

    /// <summary>Reads a brief.</summary>
    /// <exception cref="JsonException">The text is not a brief.</exception>
    public static Brief Read(string json) =>
        JsonSerializer.Deserialize(json, Context.Brief) ?? throw new JsonException("The file holds null, not a brief.");
}
