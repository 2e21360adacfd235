using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>
/// Share of what points to nowhere: marks without a citation, and citations whose file or range does not exist, over all
/// citations and the marks without one. The target is 0.
/// </summary>
public static class DanglingRate
{
    /// <summary>What dangles and what there is; null for an answer with neither marks nor citations.</summary>
    public static double[]? Of(AnswerRecord record)
    {
        var all = record.Citations.Count + record.DanglingMarks.Count;
        return all == 0 ? null : [record.Citations.Count(c => !c.Resolves) + record.DanglingMarks.Count, all];
    }
}
