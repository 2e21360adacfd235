using System.Text.Json.Serialization;

namespace QnA.Answering.Topics;

/// <summary>How statements differ.</summary>
[JsonConverter(typeof(LowerCaseEnumConverter<DisagreementKind>))]
public enum DisagreementKind
{
    /// <summary>Different amounts or dates for the same thing.</summary>
    Values,

    /// <summary>One denies what the other states.</summary>
    Denial,
}
