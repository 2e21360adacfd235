using QnA.Answering;
using QnA.Rendering;
using Xunit;

namespace QnA.Tests.Rendering;

public sealed class ShortAnswerRangesTests
{
    [Fact]
    public void In_finds_whole_words_in_any_case_and_merges_overlaps()
    {
        var text = "Ten cars, ten carsmen, the ten cars of 10.";

        var ranges = ShortAnswerRanges.In(text, [new ShortAnswer("ten cars", 1), new ShortAnswer("cars of 10", 1)]);

        Assert.Equal(["Ten cars", "ten cars of 10"], ranges.Select(r => r.Of(text)));
    }

    [Fact]
    public void In_finds_nothing_without_short_answers()
    {
        Assert.Empty(ShortAnswerRanges.In("text", [new ShortAnswer("", 1)]));
    }
}
