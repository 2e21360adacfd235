using QnA.Grounding;
using QnA.Inference;
using Xunit;

namespace QnA.Tests.Grounding;

public sealed class SpanTrimmerTests
{
    [Theory]
    [InlineData("the mayor’s", "the mayor")]
    [InlineData("the mayor's", "the mayor")]
    [InlineData(" “two trains,” ", "two trains")]
    [InlineData("in May.", "in May")]
    [InlineData("the U.S.", "the U.S.")]
    [InlineData("12 (twelve)", "12 (twelve)")]
    [InlineData("12)", "12")]
    [InlineData("...", "...")]
    public void Trim_takes_off_what_belongs_to_the_sentence(string span, string trimmed)
    {
        var text = "x" + span + "y";

        var range = SpanTrimmer.Trim(text, new TextRange(1, 1 + span.Length));

        Assert.Equal(trimmed, range.Of(text));
    }
}
