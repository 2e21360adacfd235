using QnA.Grounding;
using QnA.Questions;
using QnA.Tests.Answering;
using Xunit;

namespace QnA.Tests.Grounding;

public sealed class ListExpansionTests
{
    private static readonly AnalyzedQuestion Question = QuestionAnalyzer.Analyze("What ships did the port order?");

    private static readonly TermWeights Weights = new(100, _ => 5);

    [Fact]
    public void Expansion_finds_a_sentence_that_names_the_same_kind_of_item()
    {
        var close = EvidenceOf.Sentence("a.txt", "The port ordered ships like electric ferries and pilot boats.", "electric ferries and pilot boats", 0.8);
        var other = EvidenceOf.Sentence("b.txt", "It had hoped for pilot boats of the Swan class since 1999.", "Swan class", 0.01);
        var far = EvidenceOf.Sentence("c.txt", "The mayor took the boat home.", "the boat", 0.01);

        var further = ListExpansion.Find(Question, [close], [close, other, far], Weights);

        Assert.Equal(["a.txt", "b.txt"], further.Select(e => e.Article.Id));
        Assert.InRange(further[1].Probability, 0.5, 0.8);
    }

    [Fact]
    public void Expansion_finds_nothing_when_nothing_was_found()
    {
        Assert.Empty(ListExpansion.Find(Question, [], [], Weights));
    }
}
