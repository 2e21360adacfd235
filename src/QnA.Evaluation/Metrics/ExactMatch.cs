namespace QnA.Evaluation.Metrics;

/// <summary>SQuAD's exact match: 1 if the prediction equals one of the gold answers, both normalized.</summary>
/// <remarks><c>compute_exact</c> and <c>get_raw_scores</c> of evaluate-v2.0.py; see <see cref="SquadText"/>.</remarks>
public static class ExactMatch
{
    /// <summary>1 or 0.</summary>
    /// <param name="prediction">The answer given; empty for a refusal.</param>
    /// <param name="golds">
    /// The answers accepted; none for a question without an answer. Those that normalize to nothing are not counted as answers,
    /// as in version 2.0 (1.1 keeps them).
    /// </param>
    public static double Score(string prediction, IReadOnlyList<string> golds)
    {
        var normalized = SquadText.Normalize(prediction);
        var accepted = golds.Select(SquadText.Normalize).Where(gold => gold.Length > 0).DefaultIfEmpty("");
        return accepted.Contains(normalized, StringComparer.Ordinal) ? 1 : 0;
    }
}
