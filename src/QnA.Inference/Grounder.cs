using QnA.Inference.Encoder;
using QnA.Inference.Grounding;

namespace QnA.Inference;

/// <summary>The small local model that reads a question, or a claim, together with passages: is it answered and where, is it supported.</summary>
/// <param name="models">Where the model comes from.</param>
/// <param name="threads">How many threads one call may use, from 1; all processors by default.</param>
public sealed class Grounder(LocalModels models, int? threads = null) : IGrounder
{
    /// <summary>Pieces of question and passage together; what is beyond is cut off the passage. About 80 words of passage.</summary>
    public const int MaxPieces = 144;

    private readonly int _threads = threads ?? Environment.ProcessorCount;

    /// <summary>How many spans a reading has at most, from 1.</summary>
    public int MaxSpans { get; init; } = 5;

    /// <inheritdoc/>
    public IReadOnlyList<Reading> Read(string question, IReadOnlyList<string> passages, CancellationToken cancellationToken)
    {
        var readings = new Reading[passages.Count];
        Encode(
            question,
            passages,
            (model, pair, i, hidden) =>
            {
                var (start, end, answerable) = model.Spans(hidden);
                readings[i] = new Reading(answerable, AnswerSpans.Best(passages[i], pair, start, end, MaxSpans));
            },
            cancellationToken);
        return readings;
    }

    /// <inheritdoc/>
    public IReadOnlyList<float> Support(string claim, IReadOnlyList<string> passages, CancellationToken cancellationToken)
    {
        var logits = new float[passages.Count];
        Encode(claim, passages, (model, _, i, hidden) => logits[i] = model.Support(hidden), cancellationToken);
        return logits;
    }

    private delegate void Receiver(GrounderModel model, TokenizedText pair, int passage, ReadOnlySpan<float> hidden);

    private void Encode(string first, IReadOnlyList<string> passages, Receiver receive, CancellationToken cancellationToken)
    {
        if (passages.Count == 0)
            return;

        var model = models.Grounder;
        var pairs = new TokenizedText[passages.Count];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = models.Tokenizer.EncodePair(first, passages[i], MaxPieces);
        model.Encoder.Encode(
            Array.ConvertAll(pairs, PieceSequence.From),
            (i, hidden) => receive(model, pairs[i], i, hidden),
            _threads,
            cancellationToken);
    }
}
