using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>Share of citations whose quote equals the file's characters at its range. The target is 1.</summary>
public static class QuoteExactness
{
    /// <summary>Exact citations and all citations of an answer; null for an answer without any.</summary>
    public static double[]? Of(AnswerRecord record) => record.Citations.Count == 0
        ? null
        : [record.Citations.Count(c => c.Exact), record.Citations.Count];
}
