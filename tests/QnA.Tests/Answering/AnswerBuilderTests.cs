using QnA.Answering;
using QnA.Articles;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class AnswerBuilderTests
{
    [Fact]
    public void Builder_marks_nothing_that_is_no_citation_when_texts_have_brackets_of_their_own()
    {
        var evidence = EvidenceOf.Sentence("a.txt", "The bridge [7] opened in May.", "in May", 0.9);
        var builder = new AnswerBuilder();

        builder.Add(new Selection { Groups = [new EvidenceGroup(evidence, [])], ShortAnswers = [[evidence]], Decision = "test" });
        builder.AddRemark("The articles do not say: where is [9]?");

        Assert.DoesNotContain("[7]", builder.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[9]", builder.Text, StringComparison.Ordinal);
        Assert.Equal("The bridge [7] opened in May.", builder.Citations.Single().Quote);
    }

    [Fact]
    public void Builder_says_that_a_reader_wrote_it_when_only_a_comment_answers()
    {
        var comment = EvidenceOf.Sentence("a.txt", "I saw it open in May.", "in May", 0.9);
        comment = comment with { Sentence = comment.Sentence with { Kind = SentenceKind.Comment } };
        var builder = new AnswerBuilder();

        builder.Add(new Selection { Groups = [new EvidenceGroup(comment, [])], ShortAnswers = [[comment]], Decision = "test" });

        Assert.Empty(builder.ShortAnswers);
        Assert.StartsWith("A reader wrote:", builder.Text, StringComparison.Ordinal);
        Assert.False(builder.Sentences.Single().Verbatim);
    }

    [Fact]
    public void Builder_marks_a_short_answer_only_with_quotes_that_hold_it()
    {
        var full = EvidenceOf.Sentence("a.txt", "The city wants trams and a ferry.", "trams and a ferry", 0.9);
        var part = EvidenceOf.Sentence("b.txt", "The mayor asked for trams.", "trams", 0.8);
        var builder = new AnswerBuilder();

        builder.Add(new Selection { Groups = [new EvidenceGroup(full, []), new EvidenceGroup(part, [])], ShortAnswers = [[full, part]], Decision = "test" });

        Assert.StartsWith("trams and a ferry [1]\n", builder.Text, StringComparison.Ordinal);
    }
}
