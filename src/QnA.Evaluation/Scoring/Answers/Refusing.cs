using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>
/// Refusing as a decision: right when the articles do not answer. Showing what contradicts the premise of a question counts as
/// refusing to answer it.
/// </summary>
public static class Refusing
{
    /// <summary>True positive, false positive, false negative: 1 in one of them or in none; null for small talk.</summary>
    public static double[]? Decision(AnswerRecord record)
    {
        if (record.IsSmalltalk)
        {
            return null;
        }

        return record.Labels.Answerable
            ? [0, record.Declined ? 1 : 0, 0]
            : record.Declined || record.ShowsContradiction ? [1, 0, 0] : [0, 0, 1];
    }

    /// <summary>Of the refusals, those that were right; NaN without a refusal.</summary>
    public static double Precision(IReadOnlyList<double[]> decisions) => Ratio(Sum(decisions, 0), Sum(decisions, 1));

    /// <summary>Of the questions to refuse, those that were refused; NaN without such a question.</summary>
    public static double Recall(IReadOnlyList<double[]> decisions) => Ratio(Sum(decisions, 0), Sum(decisions, 2));

    /// <summary>The harmonic mean of both: 2 TP / (2 TP + FP + FN).</summary>
    public static double F1(IReadOnlyList<double[]> decisions) => Ratio(2 * Sum(decisions, 0), Sum(decisions, 1) + Sum(decisions, 2));

    private static double Sum(IReadOnlyList<double[]> decisions, int column)
    {
        var sum = 0.0;
        foreach (var decision in decisions)
        {
            sum += decision[column];
        }

        return sum;
    }

    private static double Ratio(double right, double wrong) => right + wrong == 0 ? double.NaN : right / (right + wrong);
}
