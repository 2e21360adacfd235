namespace QnA.Evaluation.Statistics;

/// <summary>How well scores put positives above negatives.</summary>
public static class Ranking
{
    /// <summary>
    /// Area under the ROC curve: the probability that a positive scores above a negative, ties counting a half,
    /// (R − p(p + 1)/2) / (p q), with R the sum of the positives' ranks (equal scores share their mean rank), p positives and
    /// q negatives.
    /// </summary>
    /// <remarks>
    /// Mann-Whitney: J. A. Hanley and B. J. McNeil, "The meaning and use of the area under a receiver operating characteristic
    /// (ROC) curve", Radiology 143 (1982) 29–36.
    /// </remarks>
    /// <param name="scores">Finite; higher means more likely positive.</param>
    /// <param name="labels">Whether each item is positive, in the same order.</param>
    /// <returns>0 to 1; null when one of the classes is absent.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or a score is not a number.</exception>
    public static double? Auc(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        if (scores.Count != labels.Count)
            throw new ArgumentException($"{scores.Count} scores have {labels.Count} labels.", nameof(labels));
        if (scores.Any(double.IsNaN))
            throw new ArgumentException("A score is not a number.", nameof(scores));

        var positives = labels.LongCount(label => label);
        var negatives = labels.Count - positives;
        if (positives == 0 || negatives == 0)
            return null;

        var order = Enumerable.Range(0, scores.Count).OrderBy(i => scores[i]).ToArray();
        var rankSum = 0.0;
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && scores[order[end]].Equals(scores[order[start]]))
                end++;

            var meanRank = (start + 1 + end) / 2.0; // Ranks start + 1 to end.
            rankSum += meanRank * order[start..end].Count(i => labels[i]);
            start = end;
        }

        return (rankSum - (positives * (positives + 1) / 2.0)) / ((double)positives * negatives);
    }
}
