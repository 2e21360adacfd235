using System.Text.Json.Serialization;

namespace QnA.Evaluation.DataSets;

/// <summary>What <c>set.json</c> says of a data set.</summary>
/// <param name="Name">Its name; that of the folder when absent.</param>
/// <param name="Articles">The articles folder, relative to the set's; <c>articles</c> when absent.</param>
internal sealed record SetSettings(string? Name, string? Articles);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SetSettings))]
internal sealed partial class SetSettingsContext : JsonSerializerContext;
