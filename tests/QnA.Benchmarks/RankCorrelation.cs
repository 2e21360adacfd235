namespace QnA.Benchmarks;

/// <summary>Spearman's rank correlation: Pearson's on the ranks, ties sharing their mean rank.</summary>
internal static class RankCorrelation
{
    /// <returns>-1 to 1.</returns>
    public static double Spearman(IReadOnlyList<double> left, IReadOnlyList<double> right) => Pearson(Ranks(left), Ranks(right));

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Count];
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && values[order[end]] == values[order[start]])
                end++;
            for (var i = start; i < end; i++)
                ranks[order[i]] = (start + end - 1) / 2.0;
            start = end;
        }

        return ranks;
    }

    private static double Pearson(double[] left, double[] right)
    {
        var (leftMean, rightMean) = (left.Average(), right.Average());
        var (products, leftSquares, rightSquares) = (0.0, 0.0, 0.0);
        for (var i = 0; i < left.Length; i++)
        {
            var (a, b) = (left[i] - leftMean, right[i] - rightMean);
            products += a * b;
            leftSquares += a * a;
            rightSquares += b * b;
        }

        return products / Math.Sqrt(leftSquares * rightSquares);
    }
}
