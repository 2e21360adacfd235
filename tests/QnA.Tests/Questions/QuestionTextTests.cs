using QnA.Questions;
using Xunit;

namespace QnA.Tests.Questions;

public sealed class QuestionTextTests
{
    [Theory]
    [InlineData("  when \t was\r\nit?  ", "when was it?")]
    [InlineData("when\u0000 was\u200B it", "when was it")]
    [InlineData("smile \uD83D\uDE00 ok", "smile \uD83D\uDE00 ok")]
    public void Clean_leaves_one_line_of_whole_characters(string typed, string clean)
    {
        Assert.Equal(clean, QuestionText.Clean(typed));
    }

    [Fact]
    public void Clean_drops_half_characters()
    {
        Assert.Equal("ab", QuestionText.Clean("a\uD800b\uDC00"));
    }
}
