namespace QnA.Inference.Grounding;

/// <summary>Picks the best spans of a passage from the logits of its pieces.</summary>
internal static class AnswerSpans
{
    /// <summary>Longest span, in pieces; answers that the model was trained on are shorter.</summary>
    public const int LongestSpan = 30;

    /// <summary>
    /// The best <paramref name="count"/> spans by start plus end logit, widened to whole words; none contains another.
    /// Only pieces of the passage take part.
    /// </summary>
    /// <param name="passage">The second text of the pair.</param>
    /// <param name="pair">Question and passage.</param>
    /// <param name="start">A logit for every piece of the pair.</param>
    /// <param name="end">A logit for every piece of the pair.</param>
    /// <param name="count">How many spans at most.</param>
    public static IReadOnlyList<ReadSpan> Best(string passage, TokenizedText pair, float[] start, float[] end, int count)
    {
        // The last piece of the pair is its [SEP].
        var (from, to) = (pair.SecondStart, pair.Count - 1);
        if (from >= to)
            return [];

        var starts = new int[to - from];
        var ends = new int[to - from];
        for (var i = from; i < to; i++)
        {
            starts[i - from] = WordEdges.StartOfWord(passage, pair.Ranges[i].Start);
            ends[i - from] = WordEdges.EndOfWord(passage, pair.Ranges[i].End);
        }

        var startLogits = start.AsSpan(from, to - from);
        var endLogits = end.AsSpan(from, to - from);
        var (startSum, endSum) = (LogSumExp(startLogits), LogSumExp(endLogits));
        var spans = new List<ReadSpan>(count);
        while (spans.Count < count && Next(startLogits, endLogits, starts, ends, spans) is (TextRange range, float logit))
            spans.Add(new ReadSpan(range, logit, (float)Math.Exp(logit - startSum - endSum)));
        return spans;
    }

    /// <summary>The best span that neither contains a chosen one nor lies in it; null when there is none.</summary>
    private static (TextRange Range, float Logit)? Next(
        ReadOnlySpan<float> startLogits, ReadOnlySpan<float> endLogits, int[] starts, int[] ends, List<ReadSpan> chosen)
    {
        (TextRange, float)? best = null;
        var highest = float.NegativeInfinity;
        for (var first = 0; first < starts.Length; first++)
        {
            var stop = Math.Min(starts.Length, first + LongestSpan);
            for (var last = first; last < stop; last++)
            {
                var logit = startLogits[first] + endLogits[last];
                if (logit <= highest)
                    continue;

                var range = new TextRange(starts[first], ends[last]);
                if (chosen.Exists(other => other.Range.Contains(range) || range.Contains(other.Range)))
                    continue;

                highest = logit;
                best = (range, logit);
            }
        }

        return best;
    }

    private static double LogSumExp(ReadOnlySpan<float> logits)
    {
        var max = float.NegativeInfinity;
        foreach (var logit in logits)
            max = MathF.Max(max, logit);
        var sum = 0.0;
        foreach (var logit in logits)
            sum += Math.Exp(logit - max);
        return max + Math.Log(sum);
    }
}
