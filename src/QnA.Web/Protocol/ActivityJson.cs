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
        AllowDuplicateProperties = false, // what two readers could read in two ways
    });

    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Context.Activity);

    /// <exception cref="JsonException">The text is no activity.</exception>
    public static Activity Read(string json)
    {
        try
        {
            return Checked(JsonSerializer.Deserialize(json, Context.Activity));
        }
        catch (ArgumentException exception)
        {
            throw Doubled(exception);
        }
    }

    /// <inheritdoc cref="Read(string)"/>
    public static async ValueTask<Activity> ReadAsync(Stream json, CancellationToken cancellationToken)
    {
        try
        {
            return Checked(await JsonSerializer.DeserializeAsync(json, Context.Activity, cancellationToken).ConfigureAwait(false));
        }
        catch (ArgumentException exception)
        {
            throw Doubled(exception);
        }
    }

    private static Activity Checked(Activity? activity) => activity ?? throw new JsonException("An activity is a JSON object, not null.");

    /// <summary>That is how the nodes of System.Text.Json complain about a member that stands there twice.</summary>
    private static JsonException Doubled(ArgumentException exception) => new("A member stands in an object twice.", exception);
}
