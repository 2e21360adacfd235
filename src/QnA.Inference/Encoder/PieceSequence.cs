namespace QnA.Inference.Encoder;

/// <summary>One text as the encoder takes it: piece ids and token types, as many of one as of the other, at most 512.</summary>
internal readonly record struct PieceSequence(IReadOnlyList<int> Ids, IReadOnlyList<int> TypeIds)
{
    public static PieceSequence From(TokenizedText text) => new(text.Ids, text.TypeIds);
}
