using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>
/// Strict nugget recall: the share of a question's vital facts that a statement of the answer makes and cites to a file that
/// contains them; the mean over questions.
/// </summary>
/// <remarks>
/// V_strict of the TREC RAG track (R. Pradeep and others, https://arxiv.org/abs/2504.15068), with patterns for the nuggets
/// instead of an assessor, and the citation as a further condition.
/// </remarks>
public static class NuggetRecall
{
    /// <summary>0 to 1; null for questions without a vital fact.</summary>
    public static double? Of(AnswerRecord record)
    {
        var vital = record.VitalNuggets.ToList();
        return !record.IsAnswerable || vital.Count == 0 ? null
            : record.LabelProblems.Count > 0 ? 0 // such a question has failed
            : record.Answer is { } answer ? (double)vital.Count(answer.States) / vital.Count
            : 0;
    }
}
