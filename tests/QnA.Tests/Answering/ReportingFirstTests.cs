using QnA.Answering;
using QnA.Articles;
using QnA.Grounding;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class ReportingFirstTests
{
    private static readonly Evidence Reported = EvidenceOf.Sentence("a.txt", "The ferry sank on Monday.", "Monday", 0.6);

    [Fact]
    public void Post_is_left_out_when_an_article_answers()
    {
        Assert.Equal([Reported], ReportingFirst.Of(QuestionAnalyzer.Analyze("When did the ferry sink?"), [Reported, Post()], 0.2));
    }

    [Theory]
    [InlineData("When did the ferry sink?", 0.9)]
    [InlineData("What do forum members say about the ferry?", 0.2)]
    public void Post_stays_when_nothing_else_answers_or_readers_were_asked_about(string question, double threshold)
    {
        Assert.Equal(2, ReportingFirst.Of(QuestionAnalyzer.Analyze(question), [Reported, Post()], threshold).Count());
    }

    private static Evidence Post()
    {
        var post = EvidenceOf.Sentence("b.txt", "I saw it sink on Sunday.", "Sunday", 0.7);
        return post with { Sentence = post.Sentence with { Kind = SentenceKind.Comment } };
    }
}
