using QnA.Evaluation.Metrics;
using QnA.Evaluation.Runs;
using QnA.Inference;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>Character overlap (<see cref="SpanOverlap"/>) of what an answer cites with what is labelled as evidence.</summary>
public static class EvidenceOverlap
{
    /// <summary>0 to 1; null when nothing is labelled or nothing cited.</summary>
    public static double? Of(AnswerRecord record) => record.Answer is { Citations.Count: > 0 } answer && record.Evidence.Count > 0
        ? SpanOverlap.Iou(
            answer.Citations.Where(c => c.End >= c.Start).Select(c => (c.File, new TextRange(c.Start, c.End))),
            record.Evidence.Select(e => (e.File, new TextRange(e.Start, e.End))))
        : null;
}
