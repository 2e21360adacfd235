using QnA.Articles;
using Xunit;

namespace QnA.Tests.Articles;

public sealed class ArticleNamesTests
{
    private static readonly string[] Articles = ["ferry.txt", "north/bridge.txt", "north/log.md", "south/log.md"];

    [Theory]
    [InlineData("ferry.txt", "ferry.txt")]
    [InlineData("./ferry.txt", "ferry.txt")]
    [InlineData("FERRY.txt", "ferry.txt")]
    [InlineData("north\\bridge.txt", "north/bridge.txt")]
    [InlineData("bridge.txt", "north/bridge.txt")]
    [InlineData("log.md", null)]
    [InlineData("rry.txt", null)]
    [InlineData("", null)]
    public void Find_takes_an_id_or_the_only_file_of_that_name(string name, string? found)
    {
        Assert.Equal(found, ArticleNames.Find(name, Articles));
    }

    [Fact]
    public void Near_lists_the_most_alike_first_and_nothing_far()
    {
        Assert.Equal(["ferry.txt"], ArticleNames.Near("fery.txt", Articles));
        Assert.Equal(["north/log.md", "south/log.md"], ArticleNames.Near("log.md", Articles));
        Assert.Equal(["north/bridge.txt"], ArticleNames.Near("bridge", Articles));
        Assert.Empty(ArticleNames.Near("zzzzzzzzzzzz", Articles));
    }
}
