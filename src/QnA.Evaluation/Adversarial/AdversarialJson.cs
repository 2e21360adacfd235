using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using QnA.Composing;

namespace QnA.Evaluation.Adversarial;

/// <summary>The JSON form of verdicts on composed sentences and of what they come to.</summary>
public static class AdversarialJson
{
    private static readonly AdversarialContext Lines = new(Options(isIndented: false));

    private static readonly AdversarialContext Pages = new(Options(isIndented: true));

    /// <summary>One verdict on one line, without a line end.</summary>
    public static string Write(JudgedPair judged) => JsonSerializer.Serialize(judged, Lines.JudgedPair);

    /// <summary>The figures, indented, without a line end.</summary>
    public static string Write(AdversarialResult result) => JsonSerializer.Serialize(result, Pages.AdversarialResult);

    private static JsonSerializerOptions Options(bool isIndented) => new(AdversarialContext.Default.Options)
    {
        WriteIndented = isIndented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // files and terminals, never a web page
    };
}

/// <summary>Kinds by their names, absent members left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(ObjectionKindConverter)])]
[JsonSerializable(typeof(JudgedPair))]
[JsonSerializable(typeof(AdversarialResult))]
internal sealed partial class AdversarialContext : JsonSerializerContext;

/// <summary><c>unsupported</c>, <c>figure</c> and so on.</summary>
internal sealed class ObjectionKindConverter() : JsonStringEnumConverter<ObjectionKind>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
