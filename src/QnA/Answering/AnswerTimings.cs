using System.Text.Json.Serialization;

namespace QnA.Answering;

/// <summary>Wall-clock times of one answer, in milliseconds.</summary>
/// <param name="TotalMs">From question to answer.</param>
/// <param name="RetrieveMs">Search.</param>
/// <param name="GroundMs">Reading passages with the local model.</param>
/// <param name="ChatMs">Waiting for a language model; null when none was asked.</param>
public sealed record AnswerTimings(
    double TotalMs,
    double RetrieveMs,
    double GroundMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? ChatMs = null);
