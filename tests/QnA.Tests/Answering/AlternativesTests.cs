using QnA.Answering;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class AlternativesTests
{
    [Theory]
    [InlineData("Did the grain go by rail or by road?", "They used the rail.", "They used the road.")]
    [InlineData("Who paid for it, the mayor or the governor?", "The mayor paid.", "The governor did.")]
    [InlineData("Coat of wool or coat of linen: what did she wear?", "It was of wool.", "It was of linen.")]
    public void Alternatives_are_told_apart_by_the_words_that_only_one_has(string question, string first, string second)
    {
        var alternatives = Alternatives.Of(question)!;

        Assert.Same(alternatives.First, alternatives.OneIn(first));
        Assert.Same(alternatives.Second, alternatives.OneIn(second));
        Assert.Null(alternatives.OneIn(first + " " + second));
    }

    [Theory]
    [InlineData("Was the bridge closed?")]
    [InlineData("Were there two or three?")]
    [InlineData("Who or what caused the leak in the mill that stands beside the river?")]
    public void Question_has_no_alternatives_when_no_two_things_are_named(string question)
    {
        Assert.Null(Alternatives.Of(question));
    }
}
