using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QnA.Web.Protocol;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;

/// <summary>Reads and writes activities: camel case, case-sensitive, unknown members ignored, nothing written that is null.</summary>
internal static class ActivityJson
{
    private static readonly ActivityJsonContext Context = new(new JsonSerializerOptions(ActivityJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a body of JSON, never part of HTML
        MaxDepth = 32,
    });

    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Context.Activity);

    /// <exception cref="JsonException">The text is no activity.</exception>
    public static Activity Read(string json) =>
        JsonSerializer.Deserialize(json, Context.Activity) ?? throw new JsonException("An activity is a JSON object, not null.");

    /// <inheritdoc cref="Read(string)"/>
    public static async ValueTask<Activity> ReadAsync(Stream json, CancellationToken cancellationToken) =>
        await JsonSerializer.DeserializeAsync(json, Context.Activity, cancellationToken).ConfigureAwait(false)
        ?? throw new JsonException("An activity is a JSON object, not null.");
}
