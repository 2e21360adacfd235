using System.Collections.Concurrent;

namespace QnA.Inference.Encoder;

/// <summary>
/// Runs texts through a BERT model. Safe for any number of callers at once. What it gives for a text is the same to the
/// last bit whatever else is in the batch and however many threads work on it.
/// </summary>
internal sealed unsafe class BertEncoder(BertWeights weights, WordEmbeddings words, Kernels kernels)
{
    private readonly ConcurrentBag<WorkBuffers> _buffers = [];

    /// <summary>Receives the last hidden states of one text, [pieces, 384]; called on the threads that do the work, in any order.</summary>
    public delegate void Receiver(int text, ReadOnlySpan<float> hidden);

    public Kernels Kernels => kernels;

    /// <param name="texts">May be empty; each has 1 to 512 pieces.</param>
    /// <param name="receive">Called once for each text.</param>
    /// <param name="threads">How many threads may work, from 1.</param>
    /// <param name="cancellationToken">Heeded before every layer of every group of texts.</param>
    public void Encode(IReadOnlyList<PieceSequence> texts, Receiver receive, int threads, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        foreach (var text in texts)
            Check(text);

        var groups = PieceGroups.Split(texts, threads);
        Workers.Run(groups.Count - 1, threads, i => EncodeGroup(texts, groups[i], groups[i + 1] - groups[i], receive, cancellationToken));
    }

    private static void Check(PieceSequence text)
    {
        if (text.Ids.Count is < 1 or > BertShape.Positions || text.TypeIds.Count != text.Ids.Count)
            throw new ArgumentException($"A text of {text.Ids.Count} pieces and {text.TypeIds.Count} token types: 1 to {BertShape.Positions} of both are needed.");
        foreach (var id in text.Ids)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)id, (uint)BertShape.Vocabulary, nameof(text));
        foreach (var type in text.TypeIds)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)type, (uint)BertShape.TokenTypes, nameof(text));
    }

    private void EncodeGroup(
        IReadOnlyList<PieceSequence> texts, int first, int count, Receiver receive, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pieces = 0;
        for (var i = first; i < first + count; i++)
            pieces += texts[i].Ids.Count;

        var buffers = Rent(pieces);
        try
        {
            Embed(texts, first, count, buffers);
            foreach (var layer in weights.Layers)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Run(layer, texts, first, count, pieces, buffers);
            }

            var start = 0;
            for (var i = first; i < first + count; i++)
            {
                var length = texts[i].Ids.Count * BertShape.Hidden;
                receive(i, buffers.Hidden.Span.Slice(start, length));
                start += length;
            }
        }
        finally
        {
            _buffers.Add(buffers);
        }
    }

    private void Embed(IReadOnlyList<PieceSequence> texts, int first, int count, WorkBuffers buffers)
    {
        var target = buffers.Hidden.Pointer;
        for (var i = first; i < first + count; i++)
        {
            var text = texts[i];
            for (var place = 0; place < text.Ids.Count; place++, target += BertShape.Hidden)
            {
                var id = text.Ids[place];
                kernels.Embed(
                    words.Rows.Pointer + id * BertShape.Hidden,
                    words.Scales[id],
                    weights.Positions.Pointer + place * BertShape.Hidden,
                    weights.TokenTypes.Pointer + text.TypeIds[place] * BertShape.Hidden,
                    target);
            }
        }

        var rows = (int)((target - buffers.Hidden.Pointer) / BertShape.Hidden);
        Normalize(buffers.Hidden.Pointer, rows, weights.EmbeddingNorm);
    }

    private void Run(LayerWeights layer, IReadOnlyList<PieceSequence> texts, int first, int count, int pieces, WorkBuffers buffers)
    {
        var hidden = buffers.Hidden.Pointer;
        var context = buffers.Context.Pointer;
        var wide = buffers.Wide.Pointer;
        var scratch = buffers.Scratch.Pointer;

        kernels.Linear(hidden, pieces, layer.QueriesKeysValues, Activation.None, wide, wide, scratch);
        var start = 0;
        for (var i = first; i < first + count; i++)
        {
            var length = texts[i].Ids.Count;
            kernels.Attend(wide + start * 3 * BertShape.Hidden, length, context + start * BertShape.Hidden, scratch);
            start += length;
        }

        kernels.Linear(context, pieces, layer.AttentionOutput, Activation.AddToTarget, wide, hidden, scratch);
        Normalize(hidden, pieces, layer.AttentionNorm);
        kernels.Linear(hidden, pieces, layer.Intermediate, Activation.Gelu, wide, wide, scratch);
        kernels.Linear(wide, pieces, layer.Output, Activation.AddToTarget, context, hidden, scratch);
        Normalize(hidden, pieces, layer.OutputNorm);
    }

    private void Normalize(float* values, int rows, NormWeights norm)
        => kernels.Normalize(values, rows, norm.Weight.Pointer, norm.Bias.Pointer);

    private WorkBuffers Rent(int pieces)
    {
        while (_buffers.TryTake(out var buffers))
        {
            if (buffers.Pieces >= pieces)
                return buffers;
        }

        return new WorkBuffers(Math.Max(pieces, PieceGroups.MostPieces));
    }
}
