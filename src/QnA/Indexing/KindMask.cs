using QnA.Articles;

namespace QnA.Indexing;

/// <summary>Sets of sentence kinds as bits, as the index stores them.</summary>
internal static class KindMask
{
    public static int Of(IEnumerable<SentenceKind> kinds) => kinds.Aggregate(0, (mask, kind) => mask | (1 << (int)kind));
}
