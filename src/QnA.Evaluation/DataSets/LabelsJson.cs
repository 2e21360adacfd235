using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QnA.Evaluation.DataSets;

/// <summary>The JSON Lines form of labels, one question or conversation a line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LabelledQuestion))]
[JsonSerializable(typeof(LabelledConversation))]
[JsonSerializable(typeof(LabelledQuery))]
[JsonSerializable(typeof(LabelledClaim))]
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
    public static LabelledQuestion ReadQuestion(string line)
    {
        var question = JsonSerializer.Deserialize(line, Context.LabelledQuestion) ?? throw new JsonException("The line holds null.");
        NullElements.ThrowIfAny(question);
        return question;
    }

    /// <summary>A conversation of <c>conversations.jsonl</c>.</summary>
    /// <exception cref="JsonException">The line is something else.</exception>
    public static LabelledConversation ReadConversation(string line)
    {
        var conversation = JsonSerializer.Deserialize(line, Context.LabelledConversation) ?? throw new JsonException("The line holds null.");
        NullElements.ThrowIfAny(conversation);
        return conversation;
    }

    /// <summary>A query of <c>queries.jsonl</c>.</summary>
    /// <exception cref="JsonException">The line is something else.</exception>
    public static LabelledQuery ReadQuery(string line)
    {
        var query = JsonSerializer.Deserialize(line, Context.LabelledQuery) ?? throw new JsonException("The line holds null.");
        return query.Relevant.Values.All(grade => grade > 0) ? query : throw new JsonException("A grade of 0 or less is no relevance; leave the article out.");
    }

    /// <summary>A claim of <c>claims.jsonl</c>.</summary>
    /// <exception cref="JsonException">The line is something else.</exception>
    public static LabelledClaim ReadClaim(string line)
    {
        var claim = JsonSerializer.Deserialize(line, Context.LabelledClaim) ?? throw new JsonException("The line holds null.");
        NullElements.ThrowIfAny(claim);
        return (claim.Rationale ?? []).All(index => index >= 0 && index < claim.Evidence.Count)
            ? claim
            : throw new JsonException($"The rationale names a sentence that is not there; the evidence has {claim.Evidence.Count}, counted from 0.");
    }

    /// <summary>The question on one line, without a line end.</summary>
    public static string Write(LabelledQuestion question) => JsonSerializer.Serialize(question, Context.LabelledQuestion);

    /// <summary>The conversation on one line, without a line end.</summary>
    public static string Write(LabelledConversation conversation) => JsonSerializer.Serialize(conversation, Context.LabelledConversation);

    /// <summary>The query on one line, without a line end.</summary>
    public static string Write(LabelledQuery query) => JsonSerializer.Serialize(query, Context.LabelledQuery);

    /// <summary>The claim on one line, without a line end.</summary>
    public static string Write(LabelledClaim claim) => JsonSerializer.Serialize(claim, Context.LabelledClaim);
}
