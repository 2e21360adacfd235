namespace QnA.Benchmarks.Calibrating;

/// <summary>How well a score tells positives from negatives.</summary>
internal static class RocCurve
{
    /// <summary>Area under the curve by the rank-sum statistic; ties count half.</summary>
    public static double Area(List<(bool IsPositive, double Score)> scored)
    {
        var ordered = scored.OrderBy(s => s.Score).ToList();
        double rankSum = 0;
        for (var i = 0; i < ordered.Count;)
        {
            var j = i;
            while (j < ordered.Count && ordered[j].Score == ordered[i].Score)
            {
                j++;
            }

            rankSum += ordered.Skip(i).Take(j - i).Count(s => s.IsPositive) * ((i + 1 + j) / 2.0);
            i = j;
        }

        double positives = ordered.Count(s => s.IsPositive), negatives = ordered.Count - positives;
        return positives == 0 || negatives == 0 ? double.NaN : (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
    }
}
