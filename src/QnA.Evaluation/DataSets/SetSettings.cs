using System.Text.Json.Serialization;

namespace QnA.Evaluation.DataSets;

/// <summary>What <c>set.json</c> says of a data set.</summary>
/// <param name="Name">Its name; that of the folder when absent.</param>
/// <param name="Articles">The articles folder, relative to the set's; <c>articles</c> when absent.</param>
/// <param name="Imported">What it was made of, in a set that <c>qna eval import</c> made; absent in others.</param>
internal sealed record SetSettings(string? Name, string? Articles, string? Imported = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SetSettings))]
internal sealed partial class SetSettingsContext : JsonSerializerContext;
