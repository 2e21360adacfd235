using QnA.Answering;
using QnA.Grounding;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class NumberedAsAskedTests
{
    private static readonly AnalyzedQuestion First = QuestionAnalyzer.Analyze("When did the first ferry leave?");

    private static readonly Evidence Other = EvidenceOf.Sentence("a.txt", "The second ferry leaves on 9 June.", "9 June", 0.6);

    [Fact]
    public void Sentence_on_the_second_counts_less_when_one_on_the_first_was_read()
    {
        var asked = EvidenceOf.Sentence("b.txt", "A first ferry left on 11 April.", "11 April", 0.4);

        var weighed = NumberedAsAsked.Of(First, [Other, asked]).ToList();

        Assert.True(weighed[0].Probability < weighed[1].Probability);
        Assert.Equal(asked, weighed[1]);
    }

    [Fact]
    public void Sentence_on_the_second_keeps_its_probability_when_the_question_may_be_wrong()
    {
        Assert.Equal([Other], NumberedAsAsked.Of(First, [Other]));
    }
}
