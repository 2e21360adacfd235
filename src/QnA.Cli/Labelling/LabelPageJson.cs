using System.Text.Json.Serialization;

namespace QnA.Cli.Labelling;

/// <summary>What page and server say to each other.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SetView))]
[JsonSerializable(typeof(QuestionView))]
[JsonSerializable(typeof(ArticleView))]
[JsonSerializable(typeof(SaveRequest))]
[JsonSerializable(typeof(SaveResult.Saved))]
[JsonSerializable(typeof(CheckView))]
[JsonSerializable(typeof(PatternRequest))]
[JsonSerializable(typeof(PatternView))]
[JsonSerializable(typeof(ProblemView))]
internal sealed partial class LabelPageJson : JsonSerializerContext;
