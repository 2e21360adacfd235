using QnA.Articles.Splitting;

namespace QnA.Grounding;

/// <summary>Cuts evidence into passages of the size that the grounder was trained on, and finds those nearest to a claim.</summary>
internal static class EvidenceWindows
{
    /// <summary>Most words in a window: the grounder was trained on 25 to 80 and cuts off what is beyond 144 pieces.</summary>
    public const int MaxWords = 75;

    /// <summary>
    /// The windows of a text: from each sentence on, as many whole sentences as fit, where a line break ends a sentence too.
    /// A window inside the one before is left out. A sentence that is longer by itself is cut between words.
    /// </summary>
    /// <returns>The windows in the order of the text, with single spaces between words.</returns>
    public static IReadOnlyList<string> Cut(string text)
    {
        var sentences = Sentences(text);
        var windows = new List<string>();
        var covered = 0;
        for (var start = 0; start < sentences.Count && covered < sentences.Count; start++)
        {
            var (end, words) = (start, 0);
            while (end < sentences.Count && (end == start || words + sentences[end].Length <= MaxWords))
                words += sentences[end++].Length;
            if (end == covered)
                continue;

            covered = end;
            windows.Add(string.Join(' ', sentences[start..end].SelectMany(sentence => sentence)));
        }

        return windows;
    }

    /// <summary>
    /// The windows that have most of the claim's terms, each weighted by how few of the windows have it (ln(1 + N / (df + 0.5)),
    /// as in <see cref="TermWeights"/>); of equals the first.
    /// </summary>
    /// <returns>At most <paramref name="count"/> windows, in the order of the text.</returns>
    public static IReadOnlyList<string> Nearest(IReadOnlyList<string> windows, string claim, int count)
    {
        if (windows.Count <= count)
            return windows;

        var claimed = TermCoverage.Keys(claim);
        var keys = windows.Select(TermCoverage.Keys).ToList();
        var weights = claimed.ToDictionary(key => key, key => Math.Log(1 + windows.Count / (keys.Count(k => k.Contains(key)) + 0.5)));
        return [.. Enumerable.Range(0, windows.Count)
            .OrderByDescending(i => claimed.Order(StringComparer.Ordinal).Sum(key => keys[i].Contains(key) ? weights[key] : 0))
            .ThenBy(i => i)
            .Take(count)
            .Order()
            .Select(i => windows[i])];
    }

    /// <summary>The words of each sentence.</summary>
    private static List<string[]> Sentences(string text)
    {
        var sentences = new List<string[]>();
        foreach (var line in text.Split('\n'))
        {
            foreach (var range in SentenceSplitter.Split(line))
                sentences.AddRange(Words(range.Of(line)).Chunk(MaxWords));
        }

        return sentences;
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
