using QnA.Indexing;
using QnA.Retrieval;
using Xunit;

namespace QnA.Tests.Retrieval;

public sealed class ReciprocalRankTests
{
    [Fact]
    public void Fuse_adds_reciprocal_ranks()
    {
        var (a, b, c) = (Chunk(1, "a"), Chunk(2, "b"), Chunk(3, "c"));

        var fused = ReciprocalRank.Fuse([(a, 9.0), (b, 8.0)], [(b, 0.7), (c, 0.6)], constant: 60);

        Assert.Equal([2, 1, 3], fused.Select(hit => hit.Chunk.Id));
        Assert.Equal((1.0 / 62) + (1.0 / 61), fused[0].Score, 12);
        Assert.Equal((8.0, 0.7), (fused[0].KeywordScore, fused[0].VectorScore));
        Assert.Equal((9.0, null), (fused[1].KeywordScore, fused[1].VectorScore));
        Assert.Equal((null, 0.6), (fused[2].KeywordScore, fused[2].VectorScore));
    }

    [Fact]
    public void Fuse_orders_equals_by_article_and_position()
    {
        var fused = ReciprocalRank.Fuse([(Chunk(1, "b"), 1.0)], [(Chunk(2, "a"), 1.0)], constant: 60);

        Assert.Equal(["a", "b"], fused.Select(hit => hit.Chunk.ArticleId));
    }

    private static Chunk Chunk(long id, string article) => new(id, article, [0]);
}
