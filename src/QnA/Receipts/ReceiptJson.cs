using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using QnA.Answering;
using QnA.Receipts.Signing;

namespace QnA.Receipts;

/// <summary>The JSON form of a receipt.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReceiptContent))]
internal sealed partial class ReceiptJsonContext : JsonSerializerContext;

/// <summary>Writes and reads receipts. A receipt is its content with one member more, the signature over all the others.</summary>
internal static class ReceiptJson
{
    public const string Signature = "signature";

    /// <summary>The member that holds an answer: whole in a receipt, the text alone in an answer.</summary>
    private const string Answer = "answer";

    // As AnswerJson: quotes stay readable. What is signed does not depend on how it is written.
    private static readonly ReceiptJsonContext Context = new(new JsonSerializerOptions(ReceiptJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Signs and writes, as indented JSON.</summary>
    public static string Write(ReceiptContent content, ReceiptKey key)
    {
        var element = JsonSerializer.SerializeToElement(content, Context.ReceiptContent);
        var signed = JsonObject.Create(element)!; // an object
        signed[Signature] = DetachedJws.Sign(CanonicalJson.Of(element), key);
        return signed.ToJsonString(Context.Options);
    }

    /// <summary>Whether a document is a receipt, sound or not, rather than an answer.</summary>
    public static bool IsReceipt(JsonElement document) =>
        document.ValueKind == JsonValueKind.Object && document.TryGetProperty(Answer, out var answer) && answer.ValueKind == JsonValueKind.Object;

    /// <summary>The content.</summary>
    /// <exception cref="JsonException">The document is no receipt; the message says what is wrong and where.</exception>
    public static ReceiptContent Read(JsonElement document)
    {
        try
        {
            JsonFaults.ThrowIfItemIsNull(document);
            return document.Deserialize(Context.ReceiptContent) ?? throw new JsonException("it is null, not a receipt.");
        }
        catch (JsonException exception)
        {
            throw new JsonException(JsonFaults.Describe(exception), exception);
        }
    }
}
