using QnA.Answering;
using QnA.Articles;
using QnA.Grounding;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class OtherValuesTests
{
    private static readonly AnalyzedQuestion HowMany = QuestionAnalyzer.Analyze("How many boats does the harbour have?");

    private static readonly Evidence Best = EvidenceOf.Sentence("a.txt", "The register of the harbour office lists 90 boats.", "90 boats", 0.6);

    [Fact]
    public void Another_article_gives_another_value_when_it_shares_words_with_the_answer()
    {
        var other = Assert.Single(OtherValues.Find(HowMany, Best, OtherValues.Counted(Best)!, [Of("On the harbour register stand 70 boats.")]));

        Assert.Equal("70 boats", other.SpanText);
        Assert.Equal("b.txt", other.Article.Id);
    }

    [Theory]
    [InlineData("On the harbour register stand 70 captains.")] // counts something else
    [InlineData("On the harbour register stand 2 boats.")] // of another order
    [InlineData("Storms sank 70 boats.")] // on something else
    [InlineData("On the harbour register stand 90 boats, 70 boats of them old.")] // agrees
    public void Value_is_no_other_one_when_the_sentence_is_on_something_else(string sentence)
    {
        Assert.Empty(OtherValues.Find(HowMany, Best, OtherValues.Counted(Best)!, [Of(sentence)]));
    }

    [Fact]
    public void Value_is_no_other_one_when_the_names_asked_for_are_not_near()
    {
        var question = QuestionAnalyzer.Analyze("How many boats does the harbour of Lowmark have?");

        Assert.Empty(OtherValues.Find(question, Best, OtherValues.Counted(Best)!, [Of("On the harbour register stand 70 boats.")]));
        Assert.Single(OtherValues.Find(question, Best, OtherValues.Counted(Best)!, [Of("On the harbour register of Lowmark stand 70 boats.")]));
    }

    private static Window Of(string sentence)
    {
        var article = ArticleParser.Parse("b.txt", "A headline\n\nRain fell all day on the town. " + sentence, "hash", null);
        return Window.Of(article, [article.Sentences[^1]]);
    }
}
