using System.Text.Json.Serialization;

namespace QnA.Answering;

/// <summary>A sentence that a language model wrote, and what became of it.</summary>
/// <param name="Text">The sentence as it was written first, without its marks.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reasons">What spoke against it, each in a sentence for a reader; empty for one that is shown as written.</param>
/// <param name="Repaired">The sentence in its second form; null when there was none.</param>
public sealed record DraftRecord(
    string Text,
    [property: JsonConverter(typeof(LowerCaseEnumConverter<DraftOutcome>))] DraftOutcome Outcome,
    IReadOnlyList<string> Reasons,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Repaired = null);
