using System.Text.Json;
using System.Text.Json.Serialization;

namespace QnA.Evaluation.DataSets;

/// <summary>What people say of a claim and its evidence.</summary>
[JsonConverter(typeof(ClaimLabelConverter))]
public enum ClaimLabel
{
    /// <summary>The evidence states nothing of the claim, or contradicts it.</summary>
    NotSupported,

    /// <summary>The evidence states a part of it.</summary>
    Partly,

    /// <summary>The evidence states all of it.</summary>
    Supported,
}

/// <summary><c>not_supported</c>, <c>partly</c>, <c>supported</c>.</summary>
internal sealed class ClaimLabelConverter() : JsonStringEnumConverter<ClaimLabel>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
