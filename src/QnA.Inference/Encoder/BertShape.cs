namespace QnA.Inference.Encoder;

/// <summary>The one architecture that is supported: BERT with 6 layers of 384, as MiniLM-L6 has it.</summary>
internal static class BertShape
{
    public const int Layers = 6;

    public const int Hidden = 384;

    public const int Heads = 12;

    public const int HeadWidth = Hidden / Heads;

    public const int FeedForward = 1536;

    /// <summary>Longest text, in pieces.</summary>
    public const int Positions = 512;

    public const int TokenTypes = 2;

    public const int Vocabulary = 30_522;

    public const float NormEpsilon = 1e-12f;
}
