namespace QnA.Inference.Encoder;

/// <summary>Memory for one group of texts on its way through the layers; used by one thread at a time.</summary>
/// <param name="pieces">Number of pieces that it has room for.</param>
internal sealed class WorkBuffers(int pieces)
{
    public int Pieces => pieces;

    /// <summary>[pieces, 384].</summary>
    public AlignedBuffer<float> Hidden { get; } = new(pieces * BertShape.Hidden);

    /// <summary>[pieces, 384].</summary>
    public AlignedBuffer<float> Context { get; } = new(pieces * BertShape.Hidden);

    /// <summary>[pieces, 1536], or [pieces, 3 * 384].</summary>
    public AlignedBuffer<float> Wide { get; } = new(pieces * BertShape.FeedForward);

    public AlignedBuffer<float> Scratch { get; } = new(Kernels.ScratchFloats);
}
