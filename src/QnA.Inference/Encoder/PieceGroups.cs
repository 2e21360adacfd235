namespace QnA.Inference.Encoder;

/// <summary>Cuts a batch into groups of texts that go through the layers together.</summary>
internal static class PieceGroups
{
    /// <summary>Largest group: its activations (9 KB a piece) stay in a second-level cache of 2 MB.</summary>
    public const int MostPieces = 192;

    /// <summary>
    /// Consecutive texts whose lengths add up to at most <see cref="MostPieces"/>, or to less when that keeps all threads
    /// busy; a longer text is a group of its own. Texts are not padded, so they need no sorting.
    /// </summary>
    /// <returns>Index of the first text of each group, and the number of texts at the end.</returns>
    public static IReadOnlyList<int> Split(IReadOnlyList<PieceSequence> texts, int threads)
    {
        var total = 0;
        foreach (var text in texts)
            total += text.Ids.Count;
        var most = Math.Min(MostPieces, (total + threads - 1) / threads);

        var starts = new List<int>();
        var pieces = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            if (i == 0 || pieces + texts[i].Ids.Count > most)
            {
                starts.Add(i);
                pieces = 0;
            }

            pieces += texts[i].Ids.Count;
        }

        starts.Add(texts.Count);
        return starts;
    }
}
