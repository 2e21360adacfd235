using QnA.Articles;

namespace QnA.Indexing;

/// <summary>Sets of sentence kinds as bits, as the index stores them.</summary>
internal static class KindMask
{
    private static readonly int Citable = Of(SearchFilter.Citable.Kinds);

    public static int Of(IEnumerable<SentenceKind> kinds) => kinds.Aggregate(0, (mask, kind) => mask | (1 << (int)kind));

    /// <summary>Whether no chunk can fail a filter for these kinds: every chunk has a citable one.</summary>
    public static bool CoversAll(int kinds) => (kinds & Citable) == Citable;
}
