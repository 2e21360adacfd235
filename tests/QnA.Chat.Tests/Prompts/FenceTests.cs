using QnA.Chat.Prompts;
using Xunit;

namespace QnA.Chat.Tests.Prompts;

public sealed class FenceTests
{
    [Fact]
    public void Fence_is_the_same_for_the_same_texts_and_stands_in_none_of_them()
    {
        var fence = Fence.For("one text", "another");

        Assert.Matches("^[0-9a-f]{12}$", fence);
        Assert.Equal(fence, Fence.For("one text", "another"));
        Assert.NotEqual(fence, Fence.For("one texta", "nother"));
        Assert.NotEqual(fence, Fence.For("one text", $"another {fence}"));
    }
}
