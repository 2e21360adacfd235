using QnA.Questions;
using Xunit;

namespace QnA.Tests.Questions;

public sealed class SpellingCorrectorTests
{
    private static readonly string[] Corpus = ["tunnel", "contractor", "engineers", "mayor", "funnel"];

    private static readonly HashSet<string> English = ["who", "dug", "the", "tunnels", "mayor", "tunnel", "contractor", "engineers", "hired", "kittens"];

    private static string Correct(string question) => new SpellingCorrector(English.Contains, () => Corpus).Correct(question);

    [Theory]
    [InlineData("who dug the tunel?", "who dug the tunnel?")]
    [InlineData("Who hired the Contracter", "Who hired the Contractor")]
    [InlineData("who hired the enginners", "who hired the engineers")]
    [InlineData("who hired the tunenl", "who hired the tunnel")]
    public void Corrector_moves_an_unknown_word_to_the_nearest_word_of_the_articles(string typed, string corrected)
    {
        Assert.Equal(corrected, Correct(typed));
    }

    [Theory]
    [InlineData("who dug the tunnels")]
    [InlineData("who hired kittens")]
    [InlineData("who hired Zbigniew")]
    [InlineData("who dug the Mayors")]
    [InlineData("who hired x1y2")]
    public void Corrector_leaves_known_and_far_words_alone(string typed)
    {
        Assert.Equal(typed, Correct(typed));
    }
}
