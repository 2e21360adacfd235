using QnA.Answering.Topics;
using QnA.Articles;
using Xunit;

namespace QnA.Tests.Answering.Topics;

public sealed class WordingTests
{
    private static (Article Article, Sentence Sentence) Of(string text, SentenceKind kind = SentenceKind.Body)
    {
        var article = ArticleParser.Parse("a.md", text, "hash", null);
        return (article, article.Sentences[0] with { Kind = kind });
    }

    [Theory]
    [InlineData("The ferry sank near Corvik in heavy seas.", true)]
    [InlineData("“The ferry sank,” she said.", true)]
    [InlineData("Did the ferry sink near Corvik?", false)]
    [InlineData("Inside the harbour plan", false)]
    [InlineData("**The owner says that the ferry was sound.**", false)]
    public void Sentence_states_something_when_it_is_neither_question_nor_heading(string text, bool expected)
    {
        var (article, sentence) = Of(text);

        Assert.Equal(expected, Wording.States(article, sentence));
    }

    [Fact]
    public void Item_of_a_list_states_something_when_it_has_no_full_stop()
    {
        var (article, sentence) = Of("Length of the quay: 412 metres", SentenceKind.Bullet);

        Assert.True(Wording.States(article, sentence));
    }

    [Theory]
    [InlineData("He added that the quay would be closed until the spring of next year.")]
    [InlineData("But they refused to pay for the new quay at the harbour of Corvik.")]
    [InlineData("“We shall rebuild the quay at Corvik before anything else is done there.")]
    [InlineData("It sank.")]
    [InlineData("We met the harbour master in an office above the quay at Corvik.")]
    [InlineData("“The quay at Corvik will be rebuilt before anything else is done there.”")]
    public void Quality_is_lower_when_a_sentence_leans_on_its_neighbours(string sentence)
    {
        const string Whole = "The harbour master of Corvik closed the quay until the spring of next year.";

        Assert.True(Wording.Quality(sentence) < Wording.Quality(Whole));
        Assert.Equal(1, Wording.Quality(Whole));
    }
}
