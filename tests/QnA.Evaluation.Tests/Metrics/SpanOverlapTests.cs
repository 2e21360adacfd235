using QnA.Evaluation.Metrics;
using QnA.Evaluation.Statistics;
using QnA.Inference;
using Xunit;

namespace QnA.Evaluation.Tests.Metrics;

public sealed class SpanOverlapTests
{
    [Fact]
    public void Overlap_is_shared_characters_over_all_characters()
    {
        var iou = SpanOverlap.Iou([("a", new(0, 10))], [("a", new(5, 20))]);

        Assert.Equal(5.0 / 20, iou);
    }

    [Fact]
    public void Same_range_of_another_file_shares_nothing()
    {
        var iou = SpanOverlap.Iou([("a", new(0, 10))], [("b", new(0, 10))]);

        Assert.Equal(0, iou);
    }

    [Fact]
    public void Characters_are_summed_over_files_and_counted_once()
    {
        // a: cited 0-10 (twice), gold 0-10: 10 of 10. b: cited 0-4 and 2-6, gold 5-8: 1 of 8. c: gold only, 0 of 2.
        var iou = SpanOverlap.Iou(
            [("a", new(0, 10)), ("a", new(0, 10)), ("b", new(0, 4)), ("b", new(2, 6))],
            [("a", new(0, 10)), ("b", new(5, 8)), ("c", new(1, 3))]);

        Assert.Equal(11.0 / 20, iou);
    }

    [Fact]
    public void One_empty_side_is_zero_and_two_are_null()
    {
        Assert.Equal(0, SpanOverlap.Iou([], [("a", new(0, 1))]));
        Assert.Equal(0, SpanOverlap.Iou([("a", new(0, 1))], [("a", new(3, 3))]));
        Assert.Null(SpanOverlap.Iou([], []));
        Assert.Null(SpanOverlap.Iou([("a", new(4, 4))], []));
    }

    [Fact]
    public void Union_joins_what_overlaps_or_touches_and_drops_what_is_empty()
    {
        var union = Ranges.Union([new(8, 9), new(0, 3), new(2, 5), new(5, 6), new(7, 7), new(1, 2)]);

        Assert.Equal([new TextRange(0, 6), new TextRange(8, 9)], union);
        Assert.Equal(7, Ranges.Length(union));
    }

    [Fact]
    public void Overlap_equals_the_count_character_by_character_and_is_symmetric()
    {
        var random = new SplitMix64(31);
        for (var sample = 0; sample < 300; sample++)
        {
            var cited = Draw(random);
            var gold = Draw(random);
            var (left, right) = (Characters(cited), Characters(gold));

            var iou = SpanOverlap.Iou(cited, gold);

            Assert.Equal(left.Union(right).Any() ? (double)left.Intersect(right).Count() / left.Union(right).Count() : null, iou);
            Assert.Equal(iou, SpanOverlap.Iou(gold, cited));
        }
    }

    private static List<(string File, TextRange Range)> Draw(SplitMix64 random)
        => [.. Enumerable.Range(0, random.Below(5)).Select(_ =>
        {
            var start = random.Below(30);
            return (random.Below(2) == 0 ? "a" : "b", new TextRange(start, start + random.Below(10)));
        })];

    private static HashSet<(string, int)> Characters(IEnumerable<(string File, TextRange Range)> ranges)
        => [.. ranges.SelectMany(item => Enumerable.Range(item.Range.Start, item.Range.Length).Select(i => (item.File, i)))];
}
