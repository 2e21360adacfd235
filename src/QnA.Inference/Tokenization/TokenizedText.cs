namespace QnA.Inference;

/// <summary>A text, or a pair of texts, as the pieces that a model reads. The lists have one entry a piece.</summary>
/// <param name="Ids">Line of each piece in the vocabulary, from 0.</param>
/// <param name="TypeIds">0 up to and including the first <c>[SEP]</c>, 1 after it.</param>
/// <param name="Ranges">
/// Where each piece stands in its own original text, UTF-16; never empty, except for the special pieces, which have
/// <c>default</c>. Pieces that share one original character (a Hangul syllable) share its range.
/// </param>
/// <param name="SecondStart">
/// Index of the first piece of the second text (of the last <c>[SEP]</c> when that text has no pieces);
/// <see cref="Count"/> when a single text was read.
/// </param>
public sealed record TokenizedText(
    IReadOnlyList<int> Ids,
    IReadOnlyList<int> TypeIds,
    IReadOnlyList<TextRange> Ranges,
    int SecondStart)
{
    /// <summary>Number of pieces, special ones included.</summary>
    public int Count => Ids.Count;
}
