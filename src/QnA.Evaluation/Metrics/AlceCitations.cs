namespace QnA.Evaluation.Metrics;

/// <summary>
/// Citation recall and precision of ALCE. Of the sentences s1..sn with citations C1..Cn: recall = (1/n) sum of
/// support(union of Ci, si), 0 for a sentence without a citation or with a dangling one; a citation c of si scores 1 if
/// support(union of Ci, si) = 1 and not (support(c, si) = 0 and support(Ci without c, si) = 1), and precision is the mean over
/// the citations.
/// </summary>
/// <remarks>
/// T. Gao, H. Yen, J. Yu, D. Chen, "Enabling large language models to generate text with citations", EMNLP 2023,
/// https://arxiv.org/abs/2305.14627, section 4; <c>compute_autoais</c> in https://github.com/princeton-nlp/ALCE/blob/main/eval.py.
/// As that code does, and for figures that can be compared with the paper's, the citations of a sentence with a dangling one
/// stay out of precision's denominator: they cost recall, and the dangling rate, which has to be read beside precision, counts
/// them. Two differences: an answer without a citation to judge has no precision (the code gives 0), so that refusals do not
/// lower it, and callers report how many answers that were; a citation repeated in one sentence is one citation. The code's
/// option to look only at the first citations of a sentence is not used.
/// </remarks>
public static class AlceCitations
{
    /// <summary>Scores one answer. A set's mean is over the answers whose figure is not null, with their number.</summary>
    /// <param name="sentences">The citation keys of each sentence; empty for a sentence without citations.</param>
    /// <param name="resolvable">Keys that stand for an existing range of an existing file; every other is dangling.</param>
    /// <param name="supports">
    /// Whether the texts of these citations together support the sentence with this index, from 0. Asked only of the sets that
    /// <see cref="Premises"/> names, in ascending order of their keys; the same question may be asked again.
    /// </param>
    public static CitationScore Score(
        IReadOnlyList<IReadOnlyList<int>> sentences, IReadOnlySet<int> resolvable, Func<int, IReadOnlyCollection<int>, bool> supports)
    {
        var (supported, good, judged, citations, dangling) = (0, 0, 0, 0, 0);
        for (var i = 0; i < sentences.Count; i++)
        {
            int[] cited = [.. sentences[i].Distinct().Order()];
            var lost = cited.Count(key => !resolvable.Contains(key));
            citations += cited.Length;
            dangling += lost;
            if (cited.Length == 0 || lost > 0)
                continue;

            judged += cited.Length;
            if (!supports(i, cited))
                continue;

            supported++;
            var sentence = i;
            good += cited.Count(key => !IsRedundant(key, cited, set => supports(sentence, set)));
        }

        return new CitationScore
        {
            Recall = sentences.Count == 0 ? null : (double)supported / sentences.Count,
            Precision = judged == 0 ? null : (double)good / judged,
            Sentences = sentences.Count,
            Citations = citations,
            Dangling = dangling,
            Judged = judged,
        };
    }

    /// <summary>
    /// The sets of citations whose support a score can ask for: all together, each alone, all without each; for judging them
    /// ahead and keeping the verdicts.
    /// </summary>
    /// <param name="citations">The citation keys of one sentence.</param>
    /// <returns>Keys ascending in every set, no set twice; nothing for no citation.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Premises(IReadOnlyList<int> citations)
    {
        int[] cited = [.. citations.Distinct().Order()];
        int[][] rest = cited.Length > 2 ? [.. cited.Select(key => Without(key, cited))] : []; // Of two, the rest is the other one alone.
        return cited.Length switch
        {
            0 => [],
            1 => [cited],
            _ => [cited, .. cited.Select(key => new[] { key }), .. rest],
        };
    }

    // Of a supported sentence: it does not support by itself, and the others do without it.
    private static bool IsRedundant(int key, int[] cited, Func<int[], bool> supports)
        => cited.Length > 1 && !supports([key]) && supports(Without(key, cited));

    private static int[] Without(int key, int[] cited) => [.. cited.Where(other => other != key)];
}
