using System.Numerics.Tensors;
using QnA.Grounding;

namespace QnA.Answering.Topics;

/// <summary>How much two statements say the same.</summary>
internal sealed class Likeness(TermWeights weights)
{
    /// <summary>
    /// From here two statements of different articles count as one point. Measured on all pairs of sentences of two unrelated
    /// sets of articles: nearly every pair above states the same, nearly none below 1.0 does.
    /// </summary>
    public const double Same = 1.08;

    /// <summary>From here a second statement adds too little to be shown beside the first.</summary>
    public const double Redundant = 0.95;

    /// <summary>
    /// Cosine of the embeddings plus the share of their terms, weighted by rarity, that each finds in the other (mean of both
    /// directions); -1 to 2. Closeness of meaning without common words is a common theme, common words without closeness are
    /// common names; the same point has something of both.
    /// </summary>
    public double Of(Statement a, Statement b) =>
        Cosine(a, b) + (TermCoverage.Of(a.Terms, b.Keys, weights) + TermCoverage.Of(b.Terms, a.Keys, weights)) / 2;

    /// <summary>Cosine of the embeddings, -1 to 1.</summary>
    public static double Cosine(Statement a, Statement b) => TensorPrimitives.Dot(a.Vector.Span, b.Vector.Span);
}
