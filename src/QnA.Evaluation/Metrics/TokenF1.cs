namespace QnA.Evaluation.Metrics;

/// <summary>
/// SQuAD's F1: with c the tokens shared (each as often as both have it), precision c / predicted tokens, recall c / gold tokens,
/// F1 = 2 P R / (P + R); the highest over the gold answers.
/// </summary>
/// <remarks>
/// <c>compute_f1</c> and <c>get_raw_scores</c> of evaluate-v2.0.py; see <see cref="SquadText"/>. When either side has no token,
/// it is 1 if both have none, else 0.
/// </remarks>
public static class TokenF1
{
    /// <summary>0 to 1.</summary>
    /// <inheritdoc cref="ExactMatch.Score" path="/param"/>
    public static double Score(string prediction, IReadOnlyList<string> golds)
    {
        var predicted = SquadText.Tokens(prediction);
        return golds.Select(SquadText.Tokens).Where(gold => gold.Count > 0).DefaultIfEmpty([]).Max(gold => F1(predicted, gold));
    }

    private static double F1(IReadOnlyList<string> predicted, IReadOnlyList<string> gold)
    {
        if (predicted.Count == 0 || gold.Count == 0)
            return predicted.Count == gold.Count ? 1 : 0;

        var left = gold.CountBy(token => token, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shared = 0;
        foreach (var token in predicted)
        {
            if (left.GetValueOrDefault(token) == 0)
                continue;

            left[token]--;
            shared++;
        }

        return 2.0 * shared / (predicted.Count + gold.Count);
    }
}
