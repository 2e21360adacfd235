using QnA.Answering.Topics;
using Xunit;

namespace QnA.Tests.Answering.Topics;

public sealed class DifferingValuesTests
{
    private static IReadOnlyList<Contradiction> Find(string first, string second, bool sameArticle = false, bool alike = false) =>
    [
        .. DifferingValues.Find(
            [StatementOf.Sentence("a.txt", first), StatementOf.Sentence(sameArticle ? "a.txt" : "b.txt", second, alike ? [1, 0] : [0, 1])],
            StatementOf.Likeness()),
    ];

    [Theory]
    [InlineData("The council wants the 9 km tunnel filled in.", "The 8-kilometre tunnel is the longest in the north.")]
    [InlineData("The pact comes two days before Anna Berg takes office.", "He flies out three days before the swearing-in of Anna Berg.")]
    public void Values_differ_when_they_measure_the_same_thing(string first, string second)
    {
        var found = Assert.Single(Find(first, second));

        Assert.Equal(DisagreementKind.Values, found.Kind);
    }

    [Fact]
    public void Values_differ_when_the_sentences_are_otherwise_alike()
    {
        Assert.Single(Find("The fire at the mill in Corvik killed 12 people.", "The mill fire in Corvik killed 14 people.", alike: true));
    }

    [Theory]
    [InlineData("A 20-year pact was signed in Corvik.", "The 85-year-old captain signed nothing.")]
    [InlineData("The 9 km tunnel was closed.", "The 8 km road was opened.")]
    [InlineData("About 9 km of the tunnel were closed.", "The 8 km tunnel was opened.")]
    [InlineData("The tunnel is 9 km long.", "It is 9 km from the village to the 2 km tunnel.")]
    public void Values_do_not_differ_when_they_measure_something_else_or_are_vague(string first, string second)
    {
        Assert.Empty(Find(first, second));
    }

    [Fact]
    public void Values_do_not_differ_within_one_article_which_may_tell_of_change()
    {
        Assert.Empty(Find("The fire killed 12 people.", "The fire killed 14 people.", sameArticle: true, alike: true));
    }
}
