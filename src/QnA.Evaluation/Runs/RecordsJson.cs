using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using QnA.Evaluation.Judges;

namespace QnA.Evaluation.Runs;

/// <summary>The JSON Lines form of records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(VerdictConverter)])]
[JsonSerializable(typeof(EvaluationRecord))]
internal sealed partial class RecordsJsonContext : JsonSerializerContext;

/// <summary><c>not_supported</c>, <c>partly</c>, <c>supported</c>, as in labels.</summary>
internal sealed class VerdictConverter() : JsonStringEnumConverter<Verdict>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);

/// <summary>Reads and writes one record a line.</summary>
public static class RecordsJson
{
    private static readonly RecordsJsonContext Context = new(new JsonSerializerOptions(RecordsJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file, not a web page: quotes stay readable
    });

    /// <summary>The record on one line, without a line end.</summary>
    public static string Write(EvaluationRecord record) => JsonSerializer.Serialize(record, Context.EvaluationRecord);

    /// <summary>A record from its line.</summary>
    /// <exception cref="JsonException">The line is something else.</exception>
    public static EvaluationRecord Read(string line) =>
        JsonSerializer.Deserialize(line, Context.EvaluationRecord) ?? throw new JsonException("The line holds null.");
}
