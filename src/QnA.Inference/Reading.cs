namespace QnA.Inference;

/// <summary>What the grounder made of a question and a passage.</summary>
/// <param name="AnswerableLogit">Log odds that the passage answers the question; not calibrated.</param>
/// <param name="Spans">Where the answer would stand, best first; none when the passage has no words.</param>
public sealed record Reading(float AnswerableLogit, IReadOnlyList<ReadSpan> Spans);
