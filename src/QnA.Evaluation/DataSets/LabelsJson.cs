using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QnA.Evaluation.DataSets;

/// <summary>The JSON Lines form of labels, one question or conversation a line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LabelledQuestion))]
[JsonSerializable(typeof(LabelledConversation))]
internal sealed partial class LabelsJsonContext : JsonSerializerContext;

/// <summary>Reads and writes one line of a label file.</summary>
public static class LabelsJson
{
    private static readonly LabelsJsonContext Context = new(new JsonSerializerOptions(LabelsJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file, not a web page: quotes stay readable
    });

    /// <summary>A question of <c>questions.jsonl</c> or <c>unanswerable.jsonl</c>.</summary>
    /// <exception cref="JsonException">The line is something else.</exception>
    public static LabelledQuestion ReadQuestion(string line) =>
        JsonSerializer.Deserialize(line, Context.LabelledQuestion) ?? throw new JsonException("The line holds null.");

    /// <summary>A conversation of <c>conversations.jsonl</c>.</summary>
    /// <exception cref="JsonException">The line is something else.</exception>
    public static LabelledConversation ReadConversation(string line) =>
        JsonSerializer.Deserialize(line, Context.LabelledConversation) ?? throw new JsonException("The line holds null.");

    /// <summary>The question on one line, without a line end.</summary>
    public static string Write(LabelledQuestion question) => JsonSerializer.Serialize(question, Context.LabelledQuestion);
}
