using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QnA.Answering;

/// <summary>The one JSON form of an answer, shared by every door.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Answer))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;

/// <summary>Reads and writes answers as the JSON of the design.</summary>
public static class AnswerJson
{
    // Quotes stay readable: the relaxed encoder leaves curly quotes and accents as they are. The result is
    // JSON for files, terminals and HTTP bodies; it is never pasted into HTML.
    private static readonly AnswerJsonContext Context = new(new JsonSerializerOptions(AnswerJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The answer as indented JSON.</summary>
    public static string Write(Answer answer) => JsonSerializer.Serialize(answer, Context.Answer);

    /// <summary>Reads an answer.</summary>
    /// <exception cref="JsonException">The text is not an answer; the message says what is wrong and where.</exception>
    public static Answer Read(string json) => Read(() =>
    {
        var answer = JsonSerializer.Deserialize(json, Context.Answer);
        JsonFaults.ThrowIfItemIsNull(JsonElement.Parse(json));
        return answer;
    });

    /// <summary>Reads an answer that is part of a larger document.</summary>
    /// <exception cref="JsonException">The element is not an answer; the message says what is wrong and where.</exception>
    public static Answer Read(JsonElement element) => Read(() =>
    {
        JsonFaults.ThrowIfItemIsNull(element);
        return element.Deserialize(Context.Answer);
    });

    private static Answer Read(Func<Answer?> read)
    {
        try
        {
            return read() ?? throw new JsonException("it is null, not an answer.");
        }
        catch (JsonException exception)
        {
            throw new JsonException(JsonFaults.Describe(exception), exception);
        }
    }
}
