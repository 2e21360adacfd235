using System.Text.Json.Serialization;

namespace QnA.Evaluation.Runs;

/// <summary>What a <see cref="Mutation"/> changes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MutationKind>))]
public enum MutationKind
{
    /// <summary>A number, in digits or in words.</summary>
    [JsonStringEnumMemberName("number")]
    Number,

    /// <summary>A name.</summary>
    [JsonStringEnumMemberName("name")]
    Name,

    /// <summary>Whether something is so.</summary>
    [JsonStringEnumMemberName("negation")]
    Negation,

    /// <summary>A month, a weekday or a year.</summary>
    [JsonStringEnumMemberName("date")]
    Date,
}
