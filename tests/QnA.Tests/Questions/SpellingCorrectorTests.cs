using QnA.Questions;
using Xunit;

namespace QnA.Tests.Questions;

public sealed class SpellingCorrectorTests
{
    private static readonly string[] Corpus = ["tunnel", "contractor", "engineers", "mayor", "funnel", "marla", "mills", "henrik", "thorvald", "money", "shield", "lamps", "sealed", "harbour"];

    private static readonly HashSet<string> Common =
        ["who", "dug", "the", "tunnels", "hired", "kittens", "what", "when", "does", "have", "many", "how", "lay", "eggs", "is", "of", "seal", "in", "did", "tell", "was"];

    private static readonly HashSet<string> Rare = ["wen", "wat", "hen", "trough", "torvald", "milne"];

    private static readonly HashSet<string> Phrases = ["marla mills", "henrik thorvald"];

    private static string Correct(string question) => new SpellingCorrector(new Lexicon
    {
        IsEnglish = w => Common.Contains(w) || Rare.Contains(w),
        IsCommon = Common.Contains,
        IsInArticles = Corpus.Contains,
        HasPhrase = Phrases.Contains,
        Vocabulary = () => Corpus,
    }).Correct(question);

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

    [Theory]
    [InlineData("wen did teh mayor", "when did the mayor")]
    [InlineData("Wat does it hav", "What does it have")]
    [InlineData("how meny kittens", "how many kittens")]
    [InlineData("hwo dug the tunnel", "who dug the tunnel")]
    [InlineData("hwo many kittens", "how many kittens")]
    [InlineData("Wich tunnel", "Which tunnel")]
    [InlineData("whats in the tunnel", "what is in the tunnel")]
    [InlineData("didnt the mayor", "didn't the mayor")]
    public void Corrector_knows_the_words_that_questions_are_made_of(string typed, string corrected)
    {
        Assert.Equal(corrected, Correct(typed));
    }

    [Theory]
    [InlineData("how many eggs does a hen lay")]
    [InlineData("who dug the trough")]
    [InlineData("who hired Wen")]
    public void Corrector_leaves_a_rare_word_where_no_function_word_stands(string typed)
    {
        Assert.Equal(typed, Correct(typed));
    }

    [Theory]
    [InlineData("who is the hed of the tunnel", "who is the head of the tunnel")]
    [InlineData("what is the lenght of the tunnel", "what is the length of the tunnel")]
    public void Corrector_knows_offices_and_properties_that_the_articles_do_not_name(string typed, string corrected)
    {
        Assert.Equal(corrected, Correct(typed));
    }

    [Theory]
    [InlineData("did Marla Mils tell", "did Marla Mills tell")]
    [InlineData("did Marlah Mils tell", "did Marla Mills tell")]
    [InlineData("did Henrik Torvald tell", "did Henrik Thorvald tell")]
    [InlineData("did Marla Milne tell", "did Marla Milne tell")]
    [InlineData("did Torvald tell", "did Torvald tell")]
    public void Corrector_mends_a_name_beside_the_name_that_it_has_in_the_articles(string typed, string corrected)
    {
        Assert.Equal(corrected, Correct(typed));
    }

    [Theory]
    [InlineData("who seals the tunnel")]
    [InlineData("who hired the harbours")]
    public void Corrector_leaves_another_form_of_a_known_word(string typed)
    {
        Assert.Equal(typed, Correct(typed));
    }
}
