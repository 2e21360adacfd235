using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QnA.Evaluation.Runs;

/// <summary>The JSON form of a run's files besides the records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(ArticleCopy))]
internal sealed partial class RunFilesContext : JsonSerializerContext;

/// <summary>Writes and reads <see cref="RunManifest"/> and <see cref="ArticleCopy"/>.</summary>
internal static class RunFilesJson
{
    /// <summary>Leaves letters as they are: files, not web pages.</summary>
    public static RunFilesContext Context { get; } = new(new JsonSerializerOptions(RunFilesContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
